/** Groups of ports, fixed and dynamic. */
package org.knime.core.node.context.ports;
