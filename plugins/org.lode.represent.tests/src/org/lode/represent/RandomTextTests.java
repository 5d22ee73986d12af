package org.lode.represent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever the text, a material is read with all its descriptors or refused with a reason. */
class RandomTextTests {
    private static final long SEED = 42;
    private static final int TEXTS = 4_000;
    private static final String SYMBOLS = "CCCCNOSPFcnos[]()()123%=#-+/\\@H*.Clr:$&iBe{}>0l ~a";
    private static final List<String> TRUE_TEXTS = List.of(
            "CC(=O)Oc1ccccc1C(=O)O",
            "*CC(*)c1ccccc1",
            "C[C@H](N)C(=O)[O-].[Na+]",
            "F/C=C/C=C\\F",
            "Ba(Ti0.8Zr0.2)O3",
            "CuSO4·5H2O",
            "O=c1[nH]c(=O)c2[nH]cnc2[nH]1");

    @ParameterizedTest
    @EnumSource(names = {"MOLECULE", "POLYMER", "COMPOSITION"})
    void nothingButAReason(MaterialKind kind) {
        var random = new Random(SEED);
        var recipe = Recipe.standard(kind);
        var row = new double[recipe.size()];
        for (int i = 0; i < TEXTS; i++) {
            var text = i % 2 == 0 ? random(random) : mutated(random);
            try {
                var material = Material.parse(kind, text);
                assertRoundTrip(kind, material);
                Arrays.fill(row, 0);
                recipe.compute(material, row);
                for (double value : row) {
                    assertFalse(Double.isNaN(value) || Double.isInfinite(value), text);
                }
            } catch (MaterialException e) {
                assertFalse(e.getMessage().isBlank(), text);
            } catch (RuntimeException | StackOverflowError e) {
                fail("'" + text + "', seed " + SEED, e);
            }
        }
    }

    private static void assertRoundTrip(MaterialKind kind, Material material) {
        var canonical = material.canonical();
        try {
            assertEquals(canonical, Material.parse(kind, canonical).canonical(), material.text());
        } catch (MaterialException e) {
            fail("'" + material.text() + "' has canonical text '" + canonical + "', seed " + SEED, e);
        }
    }

    private static String random(Random random) {
        var text = new StringBuilder();
        int length = 1 + random.nextInt(20);
        for (int i = 0; i < length; i++) {
            text.append(SYMBOLS.charAt(random.nextInt(SYMBOLS.length())));
        }
        return text.toString();
    }

    private static String mutated(Random random) {
        var text = new StringBuilder(TRUE_TEXTS.get(random.nextInt(TRUE_TEXTS.size())));
        for (int change = 0; change <= random.nextInt(3); change++) {
            int place = random.nextInt(text.length());
            char symbol = SYMBOLS.charAt(random.nextInt(SYMBOLS.length()));
            if (random.nextBoolean()) {
                text.setCharAt(place, symbol);
            } else if (random.nextBoolean()) {
                text.insert(place, symbol);
            } else if (text.length() > 1) {
                text.deleteCharAt(place);
            }
        }
        return text.toString();
    }
}
