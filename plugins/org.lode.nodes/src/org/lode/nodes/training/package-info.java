/** What the nodes that learn have in common: the table to learn from, and how the learned property is named. */
package org.lode.nodes.training;
