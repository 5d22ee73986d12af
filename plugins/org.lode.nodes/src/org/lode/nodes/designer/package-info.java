/** The node Bayesian Designer. */
package org.lode.nodes.designer;
