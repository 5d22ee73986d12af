package org.lode.represent.crystal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.lode.represent.Crystal;
import org.lode.represent.MaterialException;
import org.lode.represent.Recipe;

class SineMatrixTests {
    private static final String CAESIUM_CHLORIDE =
            """
            CsCl
            1.0
            4.0 0.0 0.0
            0.0 4.0 0.0
            0.0 0.0 4.0
            H He
            1 1
            Direct
            0.0 0.0 0.0
            0.5 0.5 0.5
            """;

    /**
     * By hand: diagonal 0.5 and 0.5·2^2.4 = 2.63902; d = 4√3 Å = 13.09241 bohr, so 2/d = 0.152760 beside it; the
     * eigenvalues of the 2 × 2 matrix follow from trace and determinant.
     */
    @Test
    void twoAtomsInACubeHaveTheEigenvaluesByHand() throws MaterialException {
        var recipe = Recipe.parse("sinematrix(size=3)");
        var row = new double[3];
        recipe.compute(Crystal.parse(CAESIUM_CHLORIDE), row);
        double trace = 0.5 + 2.639016;
        double determinant = 0.5 * 2.639016 - 0.152760 * 0.152760;
        double root = Math.sqrt(trace * trace / 4 - determinant);
        assertEquals(trace / 2 + root, row[0], 1e-5);
        assertEquals(trace / 2 - root, row[1], 1e-5);
        assertEquals(0, row[2]);
    }
}
