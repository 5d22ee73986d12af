/** The node Candidate Generator. */
package org.lode.nodes.generator;
