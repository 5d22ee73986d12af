package org.lode.represent.molecule;

import java.util.List;
import org.lode.represent.MaterialException;

/** Descriptors of a graph that are computed together. */
interface DescriptorBlock {
    /**
     * A descriptor of a block.
     *
     * @param name name of the column
     * @param unit unit of the descriptor of a whole graph
     * @param extensive whether it grows with the graph, so that it is normalised; else it is a ratio
     * @param definition what it is
     */
    record Column(String name, String unit, boolean extensive, String definition) {
        static Column count(String name, String definition) {
            return new Column(name, "", true, "Number of " + definition);
        }

        static Column sum(String name, String unit, String definition) {
            return new Column(name, unit, true, definition);
        }

        static Column ratio(String name, String unit, String definition) {
            return new Column(name, unit, false, definition);
        }
    }

    /** The columns in the order in which {@link #compute} writes them. */
    List<Column> columns();

    /**
     * Writes the descriptors of a graph to the places from {@code offset} on, which are 0 before.
     *
     * @throws MaterialException if they are not defined for it
     */
    void compute(MolecularGraph graph, double[] row, int offset) throws MaterialException;
}
