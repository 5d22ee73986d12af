package org.lode.represent;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every descriptor gives the same bits with 1, 2 and 8 threads, in whatever order the rows come. */
class ThreadIndependenceTests {
    /** More than a block of work of every kind. */
    private static final int ROWS = 600;

    private static final int CRYSTALS = 21;

    private static final Map<MaterialKind, List<String>> TEXTS = Map.of(
            MaterialKind.MOLECULE,
            List.of(
                    "CCO",
                    "c1ccccc1C(=O)O",
                    "no molecule",
                    "C[C@H](N)C(=O)O",
                    "CC(=O)Oc1ccccc1C(=O)O",
                    "[Na+].[Cl-]",
                    "C1CC2CCC1C2"),
            MaterialKind.POLYMER,
            List.of("*CC*", "*COC*", "*c1ccc(*)cc1", "*CC", "*CC(*)c1ccccc1", "*CC*:0.5 | *COC*:0.5"),
            MaterialKind.COMPOSITION,
            List.of("Fe2O3", "La1.85Sr0.15CuO4", "CuSO4·5H2O", "Xx2", "Ba(Ti0.8Zr0.2)O3", "Fe 70 wt%, Cr 18, Ni 12"),
            MaterialKind.CRYSTAL,
            List.of(
                    poscar("Si", 5.43, "0 0 0", "0.25 0.25 0.25"),
                    poscar("Fe", 2.87, "0 0 0", "0.5 0.5 0.5"),
                    "no crystal",
                    poscar("La", 3.77, "0 0 0", "0.33 0.61 0.5")),
            MaterialKind.MIXTURE,
            List.of("CCO:0.4 | O:0.6 | temperature=300", "CCO:0.1 | CC(C)O:0.9 | temperature=310", "CCO:2 |"));

    private static String poscar(String element, double edge, String... places) {
        return "title\n1\n" + edge + " 0 0\n0 " + edge + " 0\n0 0 " + edge + "\n" + element + "\n" + places.length
                + "\nDirect\n" + String.join("\n", places) + "\n";
    }

    /** A recipe for each descriptor, and for some of the ways to take a material. */
    private static Stream<String> recipes() {
        return Stream.concat(
                Recipe.catalogue().stream().map(info -> switch (info.name()) {
                    case "condition" -> "condition(name=temperature)";
                    case "elementtable" -> "elementtable(table=element:size;Fe:1;O:2;Si:3)";
                    default -> info.name();
                }),
                Stream.of(
                        "ecfp(chain=oligomer,units=3)",
                        "maccs(chain=capped,end=methyl)",
                        "descriptors2d(fragments=largest,blend=spread)",
                        "ecfp+condition(name=temperature)"));
    }

    @ParameterizedTest
    @MethodSource("recipes")
    void theBitsAreThoseOfOneThread(String text) throws MaterialException {
        var recipe = Recipe.parse(text);
        for (var kind : MaterialKind.values()) {
            if (!recipe.accepts(kind)) {
                continue;
            }
            var texts = repeated(kind);
            var one = new Featurizer(recipe, 1).parseAndCompute(kind, texts, Progress.NONE);
            for (int threads : new int[] {2, 8}) {
                var many = new Featurizer(recipe, threads).parseAndCompute(kind, texts, Progress.NONE);
                assertEquals(one.rejections(), many.rejections());
                assertEquals(one.remarks(), many.remarks());
                assertEquals(one.rows(), many.rows());
                for (int row = 0; row < one.rows(); row++) {
                    assertArrayEquals(one.row(row), many.row(row));
                }
            }
            var reversed = new ArrayList<>(texts);
            Collections.reverse(reversed);
            var backwards = new Featurizer(recipe, 2).parseAndCompute(kind, reversed, Progress.NONE);
            assertEquals(one.rows(), backwards.rows());
            for (int row = 0; row < one.rows(); row++) {
                assertArrayEquals(one.row(row), backwards.row(one.rows() - 1 - row));
            }
        }
    }

    private static List<String> repeated(MaterialKind kind) {
        var texts = TEXTS.get(kind);
        return Collections.nCopies(kind == MaterialKind.CRYSTAL ? CRYSTALS : ROWS, texts).stream()
                .flatMap(List::stream)
                .limit(kind == MaterialKind.CRYSTAL ? CRYSTALS : ROWS)
                .toList();
    }
}
