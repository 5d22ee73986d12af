package org.lode.screen.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Random;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DuplicatesTests {
    @TempDir
    private Path folder;

    /** The hash "worst" takes all texts for one, "poor" gives three values. */
    @ParameterizedTest
    @ValueSource(strings = {"good", "poor", "worst"})
    void exactlyTheRepeatedTextsAreFoundWhateverTheHash(String quality) throws IOException {
        ToIntFunction<String> hash =
                switch (quality) {
                    case "good" -> String::hashCode;
                    case "poor" -> text -> text.length() % 3;
                    default -> text -> 42;
                };
        var random = new Random(5);
        var seen = new HashSet<String>();
        var texts = new String[20_000];
        try (var duplicates = new Duplicates(folder, 7, hash)) {
            for (int i = 0; i < texts.length; i++) {
                // "Aa" and "BB" have the same hash code in Java
                texts[i] = (random.nextBoolean() ? "Aa" : "BB") + random.nextInt(9_000);
                duplicates.add(texts[i], i);
            }
            try (var places = duplicates.places()) {
                for (int i = 0; i < texts.length; i++) {
                    assertEquals(!seen.add(texts[i]), places.contains(i), texts[i]);
                }
            }
        }
    }
}
