/** The bridge from a running node to the rooms: progress and cancel, errors, files. */
package org.lode.nodes.execution;
