/** Arrays of parameter objects. */
package org.knime.node.parameters.array;
