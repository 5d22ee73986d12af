package org.lode.screen.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Random;
import java.util.function.ToLongFunction;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lode.represent.MaterialKind;

class DuplicatesTests {
    @TempDir
    private Path folder;

    /** The key "worst" takes all materials for one, "poor" gives three values. */
    @ParameterizedTest
    @ValueSource(strings = {"good", "poor", "worst"})
    void exactlyTheRepeatedMaterialsAreFoundWhateverTheKey(String quality) throws IOException {
        ToLongFunction<String> key =
                switch (quality) {
                    case "good" -> String::hashCode;
                    case "poor" -> text -> text.length() % 3;
                    default -> text -> -42;
                };
        var random = new Random(5);
        var seen = new HashSet<String>();
        var texts = new String[3_000];
        try (var duplicates = new Duplicates(folder, 7, MaterialKind.MOLECULE)) {
            for (int i = 0; i < texts.length; i++) {
                texts[i] = "C".repeat(1 + random.nextInt(40)) + "N".repeat(random.nextInt(3)) + "O";
                duplicates.add(key.applyAsLong(texts[i]), texts[i], i);
            }
            try (var places = duplicates.places()) {
                for (int i = 0; i < texts.length; i++) {
                    assertEquals(!seen.add(texts[i]), places.contains(i), texts[i]);
                }
            }
        }
    }
}
