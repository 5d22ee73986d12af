package org.lode.design.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lode.design.Structures;
import org.lode.represent.MaterialKind;

class ShippedPriorTests {
    @ParameterizedTest
    @CsvSource({"MOLECULE, molecules", "POLYMER, polymers"})
    void aShippedLanguageWritesStructuresOfItsKind(MaterialKind kind, String name) throws Exception {
        var file = Path.of("../org.lode.models/priors", name + ".prior").toAbsolutePath();
        assumeTrue(Files.exists(file), "The bundle org.lode.models is not there.");
        assertTrue(Files.size(file) < 3_000_000, "more than 3 MB");
        ChemicalLanguageModel language;
        try (var in = Files.newInputStream(file)) {
            language = ChemicalLanguageModel.load(in, name);
        }
        assertEquals(kind, language.kind());
        var writer = language.newWriter();
        var random = new SplittableRandom(1);
        for (int i = 0; i < 100; i++) {
            Structures.parse(kind, writer.smiles(writer.sample(random).orElseThrow()));
        }
    }
}
