package org.lode.design.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lode.design.Structures;
import org.lode.design.language.GraphEncoder;
import org.lode.represent.Material;
import org.lode.represent.MaterialKind;
import org.lode.represent.Polymer;
import org.lode.represent.molecule.MolecularGraph;
import org.lode.represent.molecule.smarts.PatternList;

/** Changes of molecules and repeat units. */
class GraphEditTests {
    /** The edits. */
    private enum Edit {
        CROSSOVER(new GraphCrossover(Plausibility.STANDARD)),
        MUTATION(new GraphMutation(Plausibility.STANDARD)),
        RING_SWAP(new RingSwap(Plausibility.STANDARD)),
        SUBSTITUENT_SWAP(new SubstituentSwap(Plausibility.STANDARD));

        private final GraphEdit edit;

        Edit(GraphEdit edit) {
            this.edit = edit;
        }
    }

    /** Usual valences of the neutral elements in the test structures (IUPAC Gold Book, "valence"). */
    private static final Map<Integer, List<Integer>> VALENCES = Map.of(
            0,
            List.of(1),
            5,
            List.of(3),
            6,
            List.of(4),
            7,
            List.of(3),
            8,
            List.of(2),
            9,
            List.of(1),
            14,
            List.of(4),
            15,
            List.of(3, 5),
            16,
            List.of(2, 4, 6),
            17,
            List.of(1));

    private static List<Material> children(GraphEdit edit, List<Material> parents, int count, long seed) {
        var random = new SplittableRandom(seed);
        var children = new ArrayList<Material>();
        for (int i = 0; i < count; i++) {
            var parent = parents.get(i % parents.size());
            edit.apply(parent, parents.get(random.nextInt(parents.size())), random)
                    .ifPresent(children::add);
        }
        return children;
    }

    private static int charge(MolecularGraph graph) {
        int charge = 0;
        for (int atom = 0; atom < graph.atoms(); atom++) {
            charge += graph.charge(atom);
        }
        return charge;
    }

    @ParameterizedTest
    @EnumSource(Edit.class)
    void childrenOfNeutralMoleculesAreNeutralAndHaveUsualValences(Edit kind) {
        var parents = Structures.parse(MaterialKind.MOLECULE, Structures.MOLECULES).stream()
                .filter(parent -> charge(GraphEncoder.graph(parent)) == 0)
                .toList();
        var children = children(kind.edit, parents, 500, 1);
        assertTrue(children.size() > 250, children.size() + " children of 500 tries");
        for (var child : children) {
            var graph = GraphEncoder.graph(child);
            assertEquals(0, charge(graph), child.text());
            assertFalse(child.canonical().contains("."), child.text());
            for (int atom = 0; atom < graph.atoms(); atom++) {
                int valence = graph.bondOrderSum(atom) + graph.hydrogens(atom);
                var usual = VALENCES.getOrDefault(graph.element(atom), List.of(1));
                assertTrue(graph.charge(atom) != 0 || usual.contains(valence), child.text() + " atom " + atom);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Edit.class)
    void thousandPolymersKeepTheirTwoAttachmentPoints(Edit kind) {
        var parents = Structures.parse(MaterialKind.POLYMER, Structures.POLYMERS).stream()
                .filter(parent ->
                        kind != Edit.RING_SWAP || GraphEncoder.graph(parent).rings() > 0)
                .toList();
        var children = children(kind.edit, parents, 2500, 2);
        assertTrue(children.size() >= 1000, children.size() + " children of 2500 tries");
        for (var child : children) {
            assertEquals(2, child.text().chars().filter(symbol -> symbol == '*').count(), child.text());
            assertTrue(child instanceof Polymer, child.text());
        }
    }

    @ParameterizedTest
    @EnumSource(Edit.class)
    void sameSeedGivesTheSameChildren(Edit kind) {
        var parents = Structures.parse(MaterialKind.MOLECULE, Structures.MOLECULES);
        assertEquals(
                children(kind.edit, parents, 60, 3).stream().map(Material::text).toList(),
                children(kind.edit, parents, 60, 3).stream().map(Material::text).toList());
    }

    @Test
    void crossoverOfFuranAndPyridineDerivativesGivesBothRings() {
        var parents = Structures.molecules("CCCc1ccco1", "CCNc1cccnc1");
        var rings = new PatternList(List.of("c1ccco1", "c1ccncc1"));
        var random = new SplittableRandom(4);
        int both = 0;
        for (int i = 0; i < 200; i++) {
            var child = new GraphCrossover(Plausibility.STANDARD).apply(parents.get(0), parents.get(1), random);
            if (child.isPresent()) {
                var found = rings.in(GraphEncoder.graph(child.get()));
                both += found.has(0) && found.has(1) ? 1 : 0;
            }
        }
        assertTrue(both > 10, both + " children with both rings");
    }

    @Test
    void ringOfThePartnerReplacesThatOfTheParent() {
        var anisole = Structures.molecules("COc1ccccc1").get(0);
        var thiophene = Structures.molecules("c1ccsc1").get(0);
        var random = new SplittableRandom(5);
        for (int i = 0; i < 20; i++) {
            var child = new RingSwap(Plausibility.STANDARD).apply(anisole, thiophene, random);
            var canonical = child.orElseThrow().canonical();
            var expected = Structures.molecules("COc1ccsc1", "COc1cccs1");
            assertTrue(expected.stream().anyMatch(isomer -> isomer.canonical().equals(canonical)), canonical);
        }
    }

    @Test
    void substituentOfTolueneGoesToAnyPlaceOfItsOwnMolecule() {
        var chlorotoluene = Structures.molecules("Cc1ccc(Cl)cc1").get(0);
        var random = new SplittableRandom(6);
        var isomers = Structures.molecules("Cc1cccc(Cl)c1", "Cc1ccccc1Cl", "ClCc1ccccc1").stream()
                .map(Material::canonical)
                .toList();
        var found = new ArrayList<String>();
        for (int i = 0; i < 100; i++) {
            new SubstituentSwap(Plausibility.STANDARD)
                    .apply(chlorotoluene, chlorotoluene, random)
                    .ifPresent(child -> found.add(child.canonical()));
        }
        assertTrue(found.containsAll(isomers), found.toString());
    }

    @Test
    void chargesOfANitroGroupStayTogether() {
        var parents = Structures.molecules("Cc1ccc([N+](=O)[O-])cc1", "CCOC(=O)c1ccc([N+](=O)[O-])cc1");
        for (var edit : Edit.values()) {
            for (var child : children(edit.edit, parents, 100, 7)) {
                var graph = GraphEncoder.graph(child);
                assertEquals(0, charge(graph), child.text());
                for (int atom = 0; atom < graph.atoms(); atom++) {
                    if (graph.charge(atom) < 0) {
                        int neighbour = graph.neighbour(atom, 0);
                        assertEquals(1, graph.charge(neighbour), child.text());
                    }
                }
            }
        }
    }

    @Test
    void graphThatIsNotChangedGivesItsStructure() {
        for (var kind : List.of(MaterialKind.MOLECULE, MaterialKind.POLYMER)) {
            var texts = kind == MaterialKind.MOLECULE ? Structures.MOLECULES : Structures.POLYMERS;
            for (var material : Structures.parse(kind, texts)) {
                var copy = EditableGraph.of(material).material(kind).orElseThrow();
                assertEquals(material.canonical(), copy.canonical());
            }
        }
    }

    @Test
    void cuttingABondGivesHydrogensBack() {
        var graph = EditableGraph.of(Structures.molecules("CC=O").get(0));
        graph.cut(graph.bonds().stream()
                .filter(bond -> bond.order() == 2)
                .findFirst()
                .orElseThrow());
        assertEquals(
                Structures.molecules("CC.O").get(0).canonical(),
                graph.material(MaterialKind.MOLECULE).orElseThrow().canonical());
    }

    @Test
    void limitsOfSizeAndRingsAreKept() {
        var strict = new Plausibility(6, 39.15, 3.5, 6);
        var parents = Structures.parse(MaterialKind.MOLECULE, Structures.MOLECULES);
        for (var edit : List.of(new GraphCrossover(strict), new GraphMutation(strict))) {
            for (var child : children(edit, parents, 200, 8)) {
                var graph = GraphEncoder.graph(child);
                assertTrue(graph.atoms() >= 6 && graph.atoms() < 60, child.text());
                for (int ring = 0; ring < graph.rings(); ring++) {
                    assertTrue(graph.ringSize(ring) <= 6, child.text());
                }
            }
        }
    }

    @Test
    void ringSystemsTakeTheirDoubleBondedOxygenAlong() {
        var caffeine = Structure.of(
                Structures.molecules("CN1C=NC2=C1C(=O)N(C(=O)N2C)C").get(0));
        var systems = RingSystem.of(caffeine);
        assertEquals(1, systems.size());
        assertEquals(11, systems.get(0).atoms().size());
        assertEquals(3, systems.get(0).outer().size());
        assertNotEquals(caffeine.graph().atoms(), systems.get(0).bare(caffeine).atoms());
    }
}
