package org.lode.represent;

import org.lode.represent.molecule.MolecularGraph;

/**
 * A graph to count on: a molecule, or a ring of repeat units that looks like the endless chain.
 *
 * @param graph atoms and bonds, without attachment points
 * @param units number of molecules or of repeat units (as written) in the graph; counts divided by it are per unit
 */
public record GraphSample(MolecularGraph graph, int units) {
    /**
     * The graph of a molecule or polymer.
     *
     * @param reach longest path, in bonds, that the caller follows from an atom and back; no such path closes through
     *     the ring of repeat units
     * @throws MaterialException if the material has no graph
     */
    public static GraphSample of(Material material, int reach) throws MaterialException {
        if (material instanceof Molecule molecule) {
            return new GraphSample(molecule.graph(), 1);
        }
        if (material instanceof Polymer polymer) {
            int copies = polymer.unit().copiesFor(reach);
            return new GraphSample(polymer.unit().ring(copies), copies);
        }
        throw new MaterialException(
                "'" + material.text() + "' is a " + material.kind().label()
                        + " and has no atoms and bonds; this descriptor takes molecules and polymers.");
    }
}
