package org.lode.design.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.lode.design.Structures;
import org.lode.represent.MaterialKind;

class CrossoverTests {
    @Test
    void childrenOfEthanolAndPropylamineAreJoinedPartsOfThem() {
        var parents = List.of("CCO", "CCCN");
        var language = ChemicalLanguageModelTests.language(MaterialKind.MOLECULE, parents, LanguageSettings.STANDARD);
        var writer = language.newWriter();
        var ethanol = language.encode(Structures.parse(MaterialKind.MOLECULE, "CCO"), 1)
                .orElseThrow();
        var propylamine = language.encode(Structures.parse(MaterialKind.MOLECULE, "CCCN"), 1)
                .orElseThrow();
        var random = new SplittableRandom(1);
        var children = new HashSet<String>();
        for (int i = 0; i < 2000; i++) {
            writer.cross(ethanol, propylamine, random)
                    .ifPresent(child -> children.add(Structures.parse(MaterialKind.MOLECULE, writer.smiles(child))
                            .canonical()));
        }
        var expected = new HashSet<String>();
        // C, CO, CC, O of ethanol; C, CC, CCC, N, CN, CCN of propylamine, joined at their cut ends
        for (var first : List.of("C", "OC", "CC", "O")) {
            for (var second : List.of("C", "CC", "CCC", "N", "CN", "CCN")) {
                expected.add(
                        Structures.parse(MaterialKind.MOLECULE, first + second).canonical());
            }
        }
        assertEquals(expected, children);
    }

    @Test
    void childrenOfRepeatUnitsAreRepeatUnits() {
        var language = ChemicalLanguageModelTests.language(
                MaterialKind.POLYMER, Structures.POLYMERS, LanguageSettings.STANDARD);
        var writer = language.newWriter();
        var sentences = Structures.POLYMERS.stream()
                .map(text -> language.encode(Structures.parse(MaterialKind.POLYMER, text), 1)
                        .orElseThrow())
                .toList();
        var random = new SplittableRandom(2);
        int children = 0;
        for (int i = 0; i < 2000; i++) {
            var child = writer.cross(
                    sentences.get(random.nextInt(sentences.size())),
                    sentences.get(random.nextInt(sentences.size())),
                    random);
            if (child.isPresent()) {
                Structures.parse(MaterialKind.POLYMER, writer.smiles(child.get()));
                children++;
            }
        }
        assertTrue(children > 1500, children + " children");
    }
}
