/** Cells that hold a vector of bits, such as a fingerprint. */
package org.knime.core.data.vector.bitvector;
