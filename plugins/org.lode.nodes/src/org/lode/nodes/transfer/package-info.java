/** The node Transfer Learner. */
package org.lode.nodes.transfer;
