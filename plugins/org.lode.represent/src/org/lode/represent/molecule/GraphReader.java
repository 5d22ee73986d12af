package org.lode.represent.molecule;

import java.util.Arrays;
import org.openscience.cdk.graph.Cycles;
import org.openscience.cdk.interfaces.IAtomContainer;

/** Turns a CDK structure into a {@link MolecularGraph}; atoms and bonds keep their order. */
public final class GraphReader {
    private GraphReader() {}

    /** The graph of a structure that {@link SmilesReader} has read. */
    public static MolecularGraph read(IAtomContainer structure) {
        var builder = new GraphBuilder(structure.getAtomCount(), structure.getBondCount());
        for (var atom : structure.atoms()) {
            var hydrogens = atom.getImplicitHydrogenCount();
            var isotope = atom.getMassNumber();
            builder.addAtom(
                    atom.getAtomicNumber(),
                    atom.getFormalCharge(),
                    hydrogens == null ? 0 : hydrogens,
                    isotope == null ? 0 : isotope,
                    atom.isAromatic());
        }
        for (var bond : structure.bonds()) {
            builder.addBond(
                    bond.getBegin().getIndex(),
                    bond.getEnd().getIndex(),
                    bond.getOrder().numeric(),
                    bond.isAromatic());
        }
        if (hasRing(structure)) {
            for (var path : Cycles.mcb(structure).paths()) {
                // CDK repeats the first atom at the end
                builder.addRing(Arrays.copyOf(path, path.length - 1));
            }
        }
        return builder.build();
    }

    private static boolean hasRing(IAtomContainer structure) {
        for (var bond : structure.bonds()) {
            if (bond.isInRing()) {
                return true;
            }
        }
        return false;
    }
}
