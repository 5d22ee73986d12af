/** What is chosen when a node is created, such as its dynamic ports. */
package org.knime.core.node.context;
