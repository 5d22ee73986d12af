package org.lode.represent;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every descriptor of polymers gives the same ratios wherever the unit is cut and however often it is written. */
class PolymerInvarianceTests {
    private static final double RELATIVE = 1e-9;

    private static final List<List<String>> SAME_CHAINS = List.of(
            List.of("*CC*", "*CCCC*", "*C*", "[*:1]CC[*:2]"),
            List.of("*COC*", "*OCC*", "*CCO*", "*COCCOC*"),
            List.of("*CC(*)c1ccccc1", "*C(C*)c1ccccc1", "*CC(c1ccccc1)CC(*)c1ccccc1"),
            List.of("*c1ccc(*)cc1", "*c1ccc(cc1)-c1ccc(*)cc1"),
            List.of(
                    "*NC(=O)c1ccc(cc1)C(=O)NCCCCCC*",
                    "*C(=O)NCCCCCCNC(=O)c1ccc(*)cc1",
                    "*CCCNC(=O)c1ccc(cc1)C(=O)NCCC*"),
            List.of("*C=C*", "*=CC=*"),
            List.of("*[Si](C)(C)O*", "*O[Si](C)(C)*"));

    private static Stream<String> recipes() {
        return Recipe.catalogue().stream()
                .filter(info -> info.kinds().contains(MaterialKind.POLYMER))
                .flatMap(info -> Stream.of(info.name() + "(per=mass)", info.name() + "(per=atom)"));
    }

    @ParameterizedTest
    @MethodSource("recipes")
    void theSameChainHasTheSameNumbers(String text) throws MaterialException {
        var recipe = Recipe.parse(text);
        for (var chains : SAME_CHAINS) {
            var expected = row(recipe, chains.get(0));
            for (var chain : chains) {
                var actual = row(recipe, chain);
                for (int column = 0; column < expected.length; column++) {
                    double tolerance = RELATIVE * Math.max(1, Math.abs(expected[column]));
                    assertEquals(
                            expected[column],
                            actual[column],
                            tolerance,
                            chain + " " + recipe.columns().get(column).name());
                }
            }
        }
    }

    private static double[] row(Recipe recipe, String unit) throws MaterialException {
        var row = new double[recipe.size()];
        recipe.compute(Polymer.parse(unit), row);
        return row;
    }
}
