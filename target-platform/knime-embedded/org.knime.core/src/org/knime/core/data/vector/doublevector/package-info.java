/** Cells that hold a vector of doubles. */
package org.knime.core.data.vector.doublevector;
