package org.lode.represent;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeaturizerTests {
    private static final Recipe RECIPE = Recipe.standard(MaterialKind.MOLECULE);

    private static List<String> alkanes() {
        var texts = new ArrayList<String>();
        for (int i = 0; i < 1_000; i++) {
            texts.add(i % 10 == 3 ? "C(" : "C".repeat(i % 40 + 1) + "O");
        }
        return texts;
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 8})
    void theNumberOfThreadsDoesntMatter(int threads) {
        var one = new Featurizer(RECIPE, 1).parseAndCompute(MaterialKind.MOLECULE, alkanes(), Progress.NONE);
        var many = new Featurizer(RECIPE, threads).parseAndCompute(MaterialKind.MOLECULE, alkanes(), Progress.NONE);
        assertEquals(one.rows(), many.rows());
        for (int row = 0; row < one.rows(); row++) {
            assertEquals(one.source(row), many.source(row));
            assertArrayEquals(one.row(row), many.row(row));
        }
        assertEquals(one.rejections(), many.rejections());
    }

    @Test
    void noRowIsLost() {
        var features = new Featurizer(RECIPE, 2).parseAndCompute(MaterialKind.MOLECULE, alkanes(), Progress.NONE);
        assertEquals(900, features.rows());
        assertEquals(100, features.rejections().size());
        assertEquals(
                new Rejection(3, "'C(' is not a SMILES: unclosed branch detected."),
                features.rejections().get(0));
        assertEquals(4, features.source(3));
    }

    @Test
    void nullAndBlankTextsAreRejected() {
        var features = new Featurizer(RECIPE, 1)
                .parseAndCompute(MaterialKind.MOLECULE, Arrays.asList("C", null, " "), Progress.NONE);
        assertEquals(1, features.rows());
        assertEquals(2, features.rejections().size());
    }

    @Test
    void allWaysToReadARowAgree() throws MaterialException {
        var features = new Featurizer(RECIPE, 1).compute(List.of(Molecule.parse("CCO")), Progress.NONE);
        var row = features.row(0);
        var shifted = new float[features.columns() + 1];
        Arrays.fill(shifted, 7);
        features.copyRow(0, shifted, 1);
        for (int column = 0; column < row.length; column++) {
            assertEquals(row[column], features.get(0, column));
            assertEquals((float) row[column], shifted[column + 1]);
        }
        assertEquals(7, shifted[0]);
        assertEquals(RECIPE.hash(), features.recipeHash());
        assertEquals(features.columns(), features.names().size());
    }

    @Test
    void noMaterialsGiveNoRows() {
        var features = new Featurizer(RECIPE, 0).compute(List.of(), Progress.NONE);
        assertEquals(0, features.rows());
        assertEquals(RECIPE.size(), features.columns());
    }

    @Test
    void aCancelStopsTheWork() {
        var asked = new AtomicInteger();
        var cancelling = new Progress() {
            @Override
            public void report(double fraction, String message) {
                // only the question counts here
            }

            @Override
            public boolean cancelled() {
                return asked.incrementAndGet() > 10;
            }
        };
        var featurizer = new Featurizer(RECIPE, 2);
        assertThrows(
                CancellationException.class,
                () -> featurizer.parseAndCompute(MaterialKind.MOLECULE, alkanes(), cancelling));
        assertTrue(asked.get() < 50);
    }

    @Test
    void aRecipeForAnotherKindIsAProgrammingError() {
        var featurizer = new Featurizer(Recipe.standard(MaterialKind.COMPOSITION), 1);
        assertThrows(
                IllegalArgumentException.class,
                () -> featurizer.parseAndCompute(MaterialKind.MOLECULE, List.of("C"), Progress.NONE));
    }

    @Test
    void remarksAreCounted() {
        var features = new Featurizer(Recipe.standard(MaterialKind.COMPOSITION), 1)
                .parseAndCompute(MaterialKind.COMPOSITION, List.of("SO4^2-", "PO4^2-", "NaCl"), Progress.NONE);
        assertEquals(2, features.remarks().get("the charge '^2-' is left out"));
    }

    @Test
    void progressReachesTheEnd() {
        var last = new double[1];
        new Featurizer(RECIPE, 2).parseAndCompute(MaterialKind.MOLECULE, alkanes(), new Progress() {
            @Override
            public void report(double fraction, String message) {
                last[0] = fraction;
            }

            @Override
            public boolean cancelled() {
                return false;
            }
        });
        assertEquals(1, last[0]);
    }

    @Test
    void theFirstTextsTellTheKind() {
        Map.of(
                        MaterialKind.MOLECULE, List.of("CCO", "c1ccccc1", "CO"),
                        MaterialKind.POLYMER, List.of("*CC*", "[*]CO[*]"),
                        MaterialKind.COMPOSITION, List.of("NaCl", "Fe2O3", "CO"))
                .forEach((kind, texts) -> assertEquals(kind, MaterialKind.detect(texts)));
        assertEquals(MaterialKind.MOLECULE, MaterialKind.detect(Arrays.asList(null, "", "?")));
    }
}
