/** Where and in which order parameters are shown. */
package org.knime.node.parameters.layout;
