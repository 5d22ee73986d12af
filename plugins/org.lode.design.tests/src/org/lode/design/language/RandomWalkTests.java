package org.lode.design.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lode.design.Structures;
import org.lode.represent.MaterialKind;

class RandomWalkTests {
    @Test
    void everyWalkTellsOfTheSameMolecule() {
        check(MaterialKind.MOLECULE, Structures.MOLECULES);
    }

    @Test
    void everyWalkTellsOfTheSamePolymer() {
        check(MaterialKind.POLYMER, Structures.POLYMERS);
    }

    private static void check(MaterialKind kind, List<String> texts) {
        var language = ChemicalLanguageModelTests.language(kind, texts, LanguageSettings.STANDARD);
        var writer = language.newWriter();
        var random = new SplittableRandom(11);
        for (var text : texts) {
            var material = Structures.parse(kind, text);
            var sentence = language.encode(material, 7).orElseThrow();
            for (int i = 0; i < 20; i++) {
                sentence = writer.shuffle(sentence, random);
                var smiles = writer.smiles(sentence);
                assertEquals(
                        material.canonical(), Structures.parse(kind, smiles).canonical(), text + " as " + smiles);
            }
        }
    }

    /** The number of symmetries of each structure is that of its graph. */
    @ParameterizedTest
    @ValueSource(strings = {"CC(C)O 2", "CC(C)C 6", "c1ccccc1 12", "CC1CC1 2", "OCCN 1", "C1CC2CCC1CC2 12"})
    void densitiesOfAllWalksOfAStructureAddUpToOne(String structureAndSymmetries) {
        var parts = structureAndSymmetries.split(" ");
        var language = ChemicalLanguageModelTests.language(
                MaterialKind.MOLECULE, List.of(parts[0]), LanguageSettings.STANDARD);
        var writer = language.newWriter();
        var random = new SplittableRandom(13);
        var densities = new HashMap<Sentence, Double>();
        var counts = new HashMap<Sentence, Integer>();
        var sentence = language.encode(Structures.parse(MaterialKind.MOLECULE, parts[0]), 1)
                .orElseThrow();
        int walks = 20_000;
        for (int i = 0; i < walks; i++) {
            sentence = writer.shuffle(sentence, random);
            densities.computeIfAbsent(
                    sentence, key -> Integer.parseInt(parts[1]) * Math.exp(RandomWalk.logDensity(writer.graph(key))));
            counts.merge(sentence, 1, Integer::sum);
        }
        assertEquals(
                1, densities.values().stream().mapToDouble(Double::doubleValue).sum(), 1e-9);
        for (Map.Entry<Sentence, Integer> entry : counts.entrySet()) {
            double expected = densities.get(entry.getKey());
            double deviation = Math.sqrt(expected / walks);
            assertTrue(Math.abs((double) entry.getValue() / walks - expected) < 6 * deviation);
        }
    }
}
