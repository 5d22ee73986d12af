package org.lode.represent.molecule;

import java.util.ArrayList;
import java.util.List;

/** Numbers of functional groups. Each atom of a carbonyl group belongs to one group only: an ester is no ether. */
final class FunctionalGroupBlock implements DescriptorBlock {
    private enum Group {
        ALCOHOL("alcohols", "hydroxyl groups on sp3 carbon"),
        PHENOL("phenols", "hydroxyl groups on aromatic carbon"),
        ACID("carboxylic_acids", "carboxylic acids and carboxylates"),
        ESTER("esters", "carboxylic esters"),
        CARBONATE("carbonates", "carbonates O-C(=O)-O"),
        URETHANE("urethanes", "urethanes O-C(=O)-N"),
        UREA("ureas", "ureas N-C(=O)-N"),
        AMIDE("amides", "amide groups C(=O)-N, two in an imide"),
        ANHYDRIDE("anhydride_carbonyls", "carbonyl groups of anhydrides"),
        ACYL_HALIDE("acyl_halides", "acyl halides"),
        KETONE("ketones", "ketones"),
        ALDEHYDE("aldehydes", "aldehydes"),
        ETHER("ethers", "oxygen atoms between two carbon atoms without a carbonyl group"),
        SILOXANE("siloxanes", "oxygen atoms on silicon"),
        PEROXIDE("peroxides", "bonds between oxygen atoms"),
        PRIMARY_AMINE("primary_amines", "NH2 groups on carbon without a carbonyl group"),
        SECONDARY_AMINE("secondary_amines", "NH groups between carbon atoms without carbonyl or sulfonyl groups"),
        TERTIARY_AMINE(
                "tertiary_amines", "nitrogen atoms between three carbon atoms without carbonyl or sulfonyl groups"),
        IMINE("imines", "double bonds between carbon and nitrogen that are not aromatic"),
        AZO("azo_groups", "double bonds between nitrogen atoms"),
        NITRILE("nitriles", "triple bonds between carbon and nitrogen"),
        NITRO("nitro_groups", "nitro groups"),
        THIOL("thiols", "SH groups"),
        THIOETHER("thioethers", "sulfur atoms between two carbon atoms that are not aromatic"),
        DISULFIDE("disulfides", "bonds between sulfur atoms"),
        SULFOXIDE("sulfoxides", "sulfur atoms with one double-bonded oxygen"),
        SULFONE("sulfonyl_groups", "sulfur atoms with two double-bonded oxygens"),
        PHOSPHORYL("phosphoryl_groups", "phosphorus atoms with a double-bonded oxygen"),
        ALKENE("alkenes", "double bonds between carbon atoms that are not aromatic"),
        ALKYNE("alkynes", "triple bonds between carbon atoms"),
        METHYL("methyls", "CH3 groups"),
        METHYLENE("methylenes", "CH2 groups with single bonds in no ring"),
        TRIFLUOROMETHYL("trifluoromethyls", "CF3 groups"),
        ARYL_HALIDE("aryl_halides", "halogens on aromatic atoms"),
        BIARYL("biaryls", "single bonds between aromatic rings");

        final String name;
        final String definition;

        Group(String name, String definition) {
            this.name = name;
            this.definition = definition;
        }
    }

    private static final List<Column> COLUMNS = columnList();

    private static List<Column> columnList() {
        var columns = new ArrayList<Column>();
        for (var group : Group.values()) {
            columns.add(Column.count(group.name, group.definition));
        }
        return List.copyOf(columns);
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public void compute(MolecularGraph graph, double[] row, int offset) {
        for (int atom = 0; atom < graph.atoms(); atom++) {
            var group =
                    switch (graph.element(atom)) {
                        case 6 -> carbon(graph, atom);
                        case 7 -> nitrogen(graph, atom);
                        case 8 -> oxygen(graph, atom);
                        case 16 -> sulfur(graph, atom);
                        case 15 -> Neighbourhood.hasDouble(graph, atom, 8) ? Group.PHOSPHORYL : null;
                        default -> null;
                    };
            if (group != null) {
                row[offset + group.ordinal()]++;
            }
        }
        for (int bond = 0; bond < graph.bonds(); bond++) {
            var group = bond(graph, bond);
            if (group != null) {
                row[offset + group.ordinal()]++;
            }
        }
    }

    private static Group carbon(MolecularGraph graph, int atom) {
        if (isCarbonyl(graph, atom)) {
            return carbonyl(graph, atom);
        }
        if (graph.hydrogens(atom) == 3) {
            return Group.METHYL;
        }
        boolean single = !graph.aromatic(atom) && graph.bondOrderSum(atom) == graph.degree(atom);
        if (single && graph.hydrogens(atom) == 2 && graph.smallestRing(atom) == 0) {
            return Group.METHYLENE;
        }
        return Neighbourhood.count(graph, atom, 1, other -> graph.element(other) == 9) == 3
                ? Group.TRIFLUOROMETHYL
                : null;
    }

    private static boolean isCarbonyl(MolecularGraph graph, int atom) {
        return graph.element(atom) == 6 && !graph.aromatic(atom) && Neighbourhood.hasDouble(graph, atom, 8);
    }

    private static Group carbonyl(MolecularGraph graph, int atom) {
        int oxygens = Neighbourhood.count(graph, atom, 1, other -> graph.element(other) == 8);
        int nitrogens = Neighbourhood.count(graph, atom, 1, other -> graph.element(other) == 7);
        int carbons = Neighbourhood.count(graph, atom, 1, other -> graph.element(other) == 6);
        if (oxygens >= 2) {
            return Group.CARBONATE;
        }
        if (oxygens == 1 && nitrogens == 1) {
            return Group.URETHANE;
        }
        if (nitrogens >= 2) {
            return Group.UREA;
        }
        if (nitrogens == 1) {
            return Group.AMIDE;
        }
        if (oxygens == 1) {
            int oxygen = Neighbourhood.first(graph, atom, 1, other -> graph.element(other) == 8);
            if (graph.degree(oxygen) == 1) {
                return Group.ACID;
            }
            boolean anhydride =
                    Neighbourhood.count(graph, oxygen, 1, other -> other != atom && isCarbonyl(graph, other)) > 0;
            return anhydride ? Group.ANHYDRIDE : Group.ESTER;
        }
        if (Neighbourhood.count(graph, atom, 1, other -> isHalogen(graph, other)) > 0) {
            return Group.ACYL_HALIDE;
        }
        if (carbons == 2) {
            return Group.KETONE;
        }
        return graph.hydrogens(atom) > 0 ? Group.ALDEHYDE : null;
    }

    private static Group oxygen(MolecularGraph graph, int atom) {
        if (graph.aromatic(atom) || graph.bondOrderSum(atom) != graph.degree(atom)) {
            return null;
        }
        if (Neighbourhood.count(graph, atom, 1, other -> graph.element(other) == 14) > 0) {
            return Group.SILOXANE;
        }
        int carbons =
                Neighbourhood.count(graph, atom, 1, other -> graph.element(other) == 6 && !isCarbonyl(graph, other));
        if (graph.hydrogens(atom) == 1 && carbons == 1) {
            int carbon = graph.neighbour(atom, 0);
            return graph.aromatic(carbon)
                    ? Group.PHENOL
                    : graph.bondOrderSum(carbon) == graph.degree(carbon) ? Group.ALCOHOL : null;
        }
        return carbons == 2 ? Group.ETHER : null;
    }

    private static Group nitrogen(MolecularGraph graph, int atom) {
        if (graph.aromatic(atom)) {
            return null;
        }
        if (graph.charge(atom) == 1 && Neighbourhood.hasDouble(graph, atom, 8)) {
            return Neighbourhood.count(graph, atom, 1, other -> graph.element(other) == 8 && graph.charge(other) == -1)
                            > 0
                    ? Group.NITRO
                    : null;
        }
        boolean amine = graph.charge(atom) == 0 && graph.bondOrderSum(atom) == graph.degree(atom);
        int carbons =
                Neighbourhood.count(graph, atom, 1, other -> graph.element(other) == 6 && !isCarbonyl(graph, other));
        if (!amine || carbons != graph.degree(atom)) {
            return null;
        }
        return switch (carbons) {
            case 1 -> Group.PRIMARY_AMINE;
            case 2 -> Group.SECONDARY_AMINE;
            case 3 -> Group.TERTIARY_AMINE;
            default -> null;
        };
    }

    private static Group sulfur(MolecularGraph graph, int atom) {
        if (graph.aromatic(atom)) {
            return null;
        }
        int oxides = Neighbourhood.count(graph, atom, 2, other -> graph.element(other) == 8);
        if (oxides > 0) {
            return oxides == 1 ? Group.SULFOXIDE : Group.SULFONE;
        }
        if (graph.hydrogens(atom) == 1) {
            return Group.THIOL;
        }
        return Neighbourhood.count(graph, atom, 1, other -> graph.element(other) == 6) == 2 ? Group.THIOETHER : null;
    }

    private static Group bond(MolecularGraph graph, int bond) {
        int from = graph.from(bond);
        int to = graph.to(bond);
        if (graph.aromaticBond(bond)) {
            return null;
        }
        int low = Math.min(graph.element(from), graph.element(to));
        int high = Math.max(graph.element(from), graph.element(to));
        boolean aromaticEnd = graph.aromatic(from) || graph.aromatic(to);
        return switch (graph.order(bond)) {
            case 1 -> singleBond(graph, from, to, low, high, aromaticEnd);
            case 2 ->
                low == 6 && high == 6
                        ? Group.ALKENE
                        : low == 6 && high == 7 ? Group.IMINE : low == 7 && high == 7 ? Group.AZO : null;
            case 3 -> low == 6 && high == 6 ? Group.ALKYNE : low == 6 && high == 7 ? Group.NITRILE : null;
            default -> null;
        };
    }

    private static Group singleBond(MolecularGraph graph, int from, int to, int low, int high, boolean aromaticEnd) {
        if (graph.aromatic(from) && graph.aromatic(to)) {
            return Group.BIARYL;
        }
        if (aromaticEnd && (isHalogen(graph, from) || isHalogen(graph, to))) {
            return Group.ARYL_HALIDE;
        }
        return low == 8 && high == 8 ? Group.PEROXIDE : low == 16 && high == 16 ? Group.DISULFIDE : null;
    }

    private static boolean isHalogen(MolecularGraph graph, int atom) {
        return switch (graph.element(atom)) {
            case 9, 17, 35, 53 -> true;
            default -> false;
        };
    }
}
