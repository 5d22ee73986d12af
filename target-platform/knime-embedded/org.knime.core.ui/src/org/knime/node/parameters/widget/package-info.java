/** Controls that fit no other package. */
package org.knime.node.parameters.widget;
