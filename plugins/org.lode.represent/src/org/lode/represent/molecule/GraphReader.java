package org.lode.represent.molecule;

import org.openscience.cdk.interfaces.IAtomContainer;
import org.openscience.cdk.interfaces.IDoubleBondStereochemistry;
import org.openscience.cdk.interfaces.IStereoElement;
import org.openscience.cdk.interfaces.ITetrahedralChirality;

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
            RingBasis.of(builder.adjacency()).forEach(builder::addRing);
        }
        for (var element : structure.stereoElements()) {
            addStereo(element, builder);
        }
        builder.dropFutileStereo();
        return builder.build();
    }

    /** Tetrahedral centres and double bonds; rarer kinds of configuration are left out. */
    private static void addStereo(IStereoElement<?, ?> element, GraphBuilder builder) {
        if (element instanceof ITetrahedralChirality chirality) {
            var ligands = chirality.getLigands();
            var carriers = new int[ligands.length];
            for (int i = 0; i < carriers.length; i++) {
                carriers[i] = ligands[i].getIndex();
            }
            boolean clockwise = chirality.getConfigOrder() == IStereoElement.RIGHT;
            builder.addCentre(new TetrahedralCentre(chirality.getChiralAtom().getIndex(), carriers, clockwise));
        } else if (element instanceof IDoubleBondStereochemistry stereo) {
            var bond = stereo.getStereoBond();
            var carriers = stereo.getBonds();
            boolean inOrder = carriers[0].contains(bond.getBegin());
            var atBegin = carriers[inOrder ? 0 : 1].getOther(bond.getBegin());
            var atEnd = carriers[inOrder ? 1 : 0].getOther(bond.getEnd());
            boolean together = stereo.getConfigOrder() == IStereoElement.TOGETHER;
            builder.addStereoBond(new StereoBond(bond.getIndex(), atBegin.getIndex(), atEnd.getIndex(), together));
        }
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
