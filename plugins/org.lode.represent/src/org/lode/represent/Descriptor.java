package org.lode.represent;

import java.util.List;

/**
 * Turns a material into a fixed list of numbers. It knows its columns before it computes. Descriptors are immutable and
 * may be used by several threads at once.
 */
public interface Descriptor {
    /** What this descriptor is, with the parameters it takes. */
    DescriptorInfo info();

    /** The columns in the order in which {@link #compute} writes them. */
    List<DescriptorColumn> columns();

    /**
     * Computes the columns of one material.
     *
     * @param material a material of one of the kinds in {@link #info()}
     * @param row receives the numbers at {@code offset} and on; these places are 0 when the method is called, and all
     *     numbers written are finite
     * @throws MaterialException if a column is not defined for this material; the row may be partly written then
     */
    void compute(Material material, double[] row, int offset) throws MaterialException;

    /** What the user should know about the numbers of this material, a phrase each; empty for most. */
    @SuppressWarnings("unused")
    default List<String> remarks(Material material) {
        return List.of();
    }
}
