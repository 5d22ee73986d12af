package org.lode.design.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lode.design.Structures;
import org.lode.represent.MaterialKind;

/** Charges, hydrogens in brackets and aromatic nitrogen under the mask of the decoder. */
class BracketAtomTests {
    private static final Pattern BRACKET = Pattern.compile("\\[[^]]*]");

    private static final List<String> MOLECULES = List.of(
            "C[N+](C)(C)CC(=O)[O-]",
            "[O-][N+](=O)c1ccccc1",
            "C[S+]([O-])c1ccccc1",
            "[NH3+]CC([O-])=O",
            "[O-][n+]1ccccc1",
            "c1ccc2[nH]ccc2c1",
            "Cc1c[nH]cn1",
            "c1cc[nH+]cc1",
            "Cn1cncc1C",
            "c1ccn2ccnc2c1",
            "c1nnn[n-]1",
            "C[Si](C)(C)Oc1ccccc1",
            "c1cc[se]c1",
            "CN=[N+]=[N-]",
            "O=S(=O)([O-])c1ccccc1",
            "OB(O)c1ccncc1",
            "CP(=O)([O-])OC",
            "C[13CH3]");

    private static List<String> samples(Smoothing smoothing) {
        var settings = LanguageSettings.STANDARD.withSmoothing(smoothing).withOrder(4);
        var writer = ChemicalLanguageModelTests.language(MaterialKind.MOLECULE, MOLECULES, settings)
                .newWriter();
        var random = new SplittableRandom(17);
        return random.longs(4000)
                .mapToObj(seed ->
                        writer.smiles(writer.sample(new SplittableRandom(seed)).orElseThrow()))
                .toList();
    }

    @ParameterizedTest
    @EnumSource(Smoothing.class)
    void everySampleIsAStructureOfSeenAtomsThatReadsBackAsItself(Smoothing smoothing) {
        var seen = new HashSet<String>();
        for (var molecule : MOLECULES) {
            BRACKET.matcher(molecule).results().forEach(match -> seen.add(match.group()));
        }
        var met = new HashSet<String>();
        for (var text : samples(smoothing)) {
            // the toolkit refuses a valence or an aromatic system that can't be
            var material = Structures.parse(MaterialKind.MOLECULE, text);
            var again = Structures.parse(MaterialKind.MOLECULE, material.canonical());
            assertEquals(material.canonical(), again.canonical(), text);
            BRACKET.matcher(text).results().forEach(match -> {
                assertTrue(seen.contains(match.group()), match.group() + " in " + text);
                met.add(match.group());
            });
        }
        assertTrue(met.containsAll(List.of("[N+]", "[O-]", "[nH]", "[n+]", "[nH+]", "[n-]", "[S+]", "[Si]")), met + "");
    }

    /** The text of each atom in brackets with the number of its aromatic bonds and the sum of the orders of the others. */
    private static Set<String> bonding(List<String> molecules) {
        var found = new TreeSet<String>();
        for (var text : molecules) {
            var graph = GraphEncoder.graph(Structures.parse(MaterialKind.MOLECULE, text));
            for (int atom = 0; atom < graph.atoms(); atom++) {
                int aromatic = 0;
                int order = 0;
                for (int i = 0; i < graph.degree(atom); i++) {
                    var kind = GraphEncoder.kind(graph, graph.neighbourBond(atom, i));
                    aromatic += kind.aromatic();
                    order += kind.order();
                }
                var type = AtomTypes.of(graph, atom).text();
                if (type.startsWith("[")) {
                    found.add(type + " " + aromatic + " " + order);
                }
            }
        }
        return found;
    }

    @ParameterizedTest
    @EnumSource(Smoothing.class)
    void atomsInBracketsAreBondedAsTheyWereSeen(Smoothing smoothing) {
        var seen = bonding(MOLECULES);
        var types = seen.stream().map(bonds -> bonds.split(" ")[0]).collect(Collectors.toSet());
        // Neither more bonds nor fewer: a nitrogen with a charge and two bonds would be a radical that none has
        // learned.
        // A ring that the toolkit doesn't take for aromatic has other atoms than were written.
        var met = bonding(samples(smoothing));
        met.removeIf(bonds -> !types.contains(bonds.split(" ")[0]));
        assertEquals(seen, met);
    }

    @Test
    void walksOfEachOfThemTellOfTheSameStructure() {
        var language = ChemicalLanguageModelTests.language(MaterialKind.MOLECULE, MOLECULES, LanguageSettings.STANDARD);
        var writer = language.newWriter();
        var random = new SplittableRandom(3);
        for (var text : MOLECULES) {
            var material = Structures.parse(MaterialKind.MOLECULE, text);
            var sentence = language.encode(material, 1).orElseThrow(() -> new AssertionError(text));
            for (int i = 0; i < 50; i++) {
                sentence = writer.shuffle(sentence, random);
                assertTrue(writer.logProbability(sentence) > Double.NEGATIVE_INFINITY, text);
                var smiles = writer.smiles(sentence);
                assertEquals(
                        material.canonical(),
                        Structures.parse(MaterialKind.MOLECULE, smiles).canonical(),
                        text + " as " + smiles);
            }
        }
    }

    @Test
    void anAromaticNitrogenHasItsHydrogenWhereTheKekuleStructureNeedsIt() {
        // Of five atoms in a ring those without the hydrogen are paired by double bonds, so an odd number has it.
        var language = ChemicalLanguageModelTests.language(
                MaterialKind.MOLECULE, List.of("c1cc[nH]c1", "c1cnc[nH]1"), LanguageSettings.STANDARD.withOrder(1));
        var writer = language.newWriter();
        var random = new SplittableRandom(4);
        int rings = 0;
        for (int i = 0; i < 4000; i++) {
            var text = writer.smiles(writer.sample(random).orElseThrow());
            var graph = GraphEncoder.graph(Structures.parse(MaterialKind.MOLECULE, text));
            if (graph.rings() == 1 && graph.atoms() == 5) {
                rings++;
                assertEquals(1, BRACKET.matcher(text).results().count() % 2, text);
            }
        }
        assertTrue(rings > 1000, rings + " rings of five");
    }
}
