package org.lode.represent.molecule;

import java.util.ArrayList;
import java.util.List;
import org.lode.represent.Descriptor;
import org.lode.represent.DescriptorColumn;
import org.lode.represent.DescriptorInfo;
import org.lode.represent.GraphSample;
import org.lode.represent.Material;
import org.lode.represent.MaterialException;
import org.lode.represent.Normaliser;

/** Counts the groups of a {@link GroupVocabulary}. */
final class Groups implements Descriptor {
    /** A torsion spans three bonds. */
    private static final int REACH = 4;

    private static final GroupVocabulary VOCABULARY = new GroupVocabulary();

    private final DescriptorInfo info;
    private final Normaliser per;
    private final List<DescriptorColumn> columns;

    Groups(DescriptorInfo info, Normaliser per) {
        this.info = info;
        this.per = per;
        var made = new ArrayList<DescriptorColumn>();
        for (int i = 0; i < VOCABULARY.names().size(); i++) {
            made.add(new DescriptorColumn(
                    VOCABULARY.names().get(i) + per.suffix(),
                    "",
                    "Number of " + VOCABULARY.definitions().get(i) + ", " + per.phrase()));
        }
        columns = List.copyOf(made);
    }

    @Override
    public DescriptorInfo info() {
        return info;
    }

    @Override
    public List<DescriptorColumn> columns() {
        return columns;
    }

    @Override
    public void compute(Material material, double[] row, int offset) throws MaterialException {
        var sample = GraphSample.of(material, REACH);
        var graph = sample.graph();
        countAtoms(graph, row, offset);
        countBonds(graph, row, offset);
        countRings(graph, row, offset);
        double factor = per.factor(sample);
        for (int i = offset; i < offset + columns.size(); i++) {
            row[i] *= factor;
        }
    }

    private static void countAtoms(MolecularGraph graph, double[] row, int offset) {
        for (int atom = 0; atom < graph.atoms(); atom++) {
            var kind = AtomKind.of(graph, atom);
            int hydrogens = graph.hydrogens(atom);
            row[offset + VOCABULARY.atomPlace(kind, hydrogens, graph.smallestRing(atom))]++;
            row[offset + VOCABULARY.hydrogenPlace()] += hydrogens + (graph.element(atom) == 1 ? 1 : 0);
            for (int i = 0; i < graph.degree(atom); i++) {
                for (int j = 0; j < i; j++) {
                    int a = graph.element(graph.neighbour(atom, i));
                    int b = graph.element(graph.neighbour(atom, j));
                    row[offset + VOCABULARY.anglePlace(kind.coarse, a, b)]++;
                }
            }
        }
    }

    private static void countBonds(MolecularGraph graph, double[] row, int offset) {
        for (int bond = 0; bond < graph.bonds(); bond++) {
            int from = graph.from(bond);
            int to = graph.to(bond);
            boolean ring = graph.ringBond(bond);
            boolean aromatic = graph.aromaticBond(bond);
            int order = graph.order(bond);
            var a = AtomKind.of(graph, from).coarse;
            var b = AtomKind.of(graph, to).coarse;
            row[offset + VOCABULARY.bondPlace(a, b, order, aromatic, ring)]++;
            for (int i = 0; i < graph.degree(from); i++) {
                int left = graph.neighbour(from, i);
                for (int j = 0; j < graph.degree(to); j++) {
                    int right = graph.neighbour(to, j);
                    if (left != to && right != from && left != right) {
                        row[
                                offset
                                        + VOCABULARY.torsionPlace(
                                                graph.element(left),
                                                graph.element(right),
                                                order == 1 && !aromatic,
                                                ring)]++;
                    }
                }
            }
        }
    }

    private static void countRings(MolecularGraph graph, double[] row, int offset) {
        var memberships = new int[graph.atoms()];
        for (int ring = 0; ring < graph.rings(); ring++) {
            boolean aromatic = true;
            boolean hetero = false;
            for (int i = 0; i < graph.ringSize(ring); i++) {
                int atom = graph.ringAtom(ring, i);
                memberships[atom]++;
                hetero |= graph.element(atom) != 6;
                int next = graph.ringAtom(ring, (i + 1) % graph.ringSize(ring));
                aromatic &= graph.aromaticBond(graph.bond(atom, next));
            }
            row[offset + VOCABULARY.ringPlace(graph.ringSize(ring))]++;
            if (aromatic) {
                row[offset + VOCABULARY.aromaticRingPlace()]++;
            }
            if (hetero) {
                row[offset + VOCABULARY.heteroRingPlace()]++;
            }
        }
        for (int count : memberships) {
            if (count > 1) {
                row[offset + VOCABULARY.fusedAtomPlace()]++;
            }
        }
    }
}
