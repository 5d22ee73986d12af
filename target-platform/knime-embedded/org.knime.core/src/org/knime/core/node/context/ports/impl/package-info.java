/** The kinds of port groups. */
package org.knime.core.node.context.ports.impl;
