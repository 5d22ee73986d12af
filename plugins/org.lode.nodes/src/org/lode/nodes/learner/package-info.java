/** The node Model Learner. */
package org.lode.nodes.learner;
