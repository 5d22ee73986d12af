package org.lode.learn.algebra;

/** Single-precision matrix product, {@code C = A·B} or {@code C = C + A·B}. A BLAS can be put under it. */
public interface Gemm {
    /**
     * Multiplies.
     *
     * @param rows rows of A and C
     * @param columns columns of B and C
     * @param inner columns of A and rows of B
     * @param c the result, not transposed
     * @param add whether the product is added to C or replaces it
     */
    void multiply(int rows, int columns, int inner, FloatMatrix a, FloatMatrix b, FloatMatrix c, boolean add);
}
