package org.lode.represent.crystal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

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

    private static double[] spectrum(String vectors, String elements, String counts, double shift, double[][] sites)
            throws MaterialException {
        var text = new StringBuilder("x\n1.0\n" + vectors + elements + "\n" + counts + "\nDirect\n");
        for (var site : sites) {
            text.append(site[0] + shift).append(' ');
            text.append(site[1] + shift).append(' ');
            text.append(site[2] + shift).append('\n');
        }
        var row = new double[4];
        Recipe.parse("sinematrix(size=4)").compute(Crystal.parse(text.toString()), row);
        return row;
    }

    @Test
    void rotationTranslationAndOrderOfTheSitesDontMatter() throws MaterialException {
        var one = spectrum("4 0 0\n1 5 0\n0.5 0.7 6\n", "O Ti", "2 1", 0, new double[][] {
            {0.1, 0.2, 0.3}, {0.6, 0.5, 0.9}, {0.3, 0.8, 0.4}
        });
        // the axes turned into each other (x to y to z to x)
        var turned = spectrum("0 4 0\n0 1 5\n6 0.5 0.7\n", "Ti O", "1 2", 0.237, new double[][] {
            {0.3, 0.8, 0.4}, {0.6, 0.5, 0.9}, {0.1, 0.2, 0.3}
        });
        assertArrayEquals(one, turned, 1e-8);
    }

    @Test
    void aCellOfManySitesIsRefused() {
        var sites = new double[512][];
        for (int i = 0; i < sites.length; i++) {
            sites[i] = new double[] {(i % 8) / 8.0, (i / 8 % 8) / 8.0, (i / 64) / 8.0};
        }
        var message = assertThrows(
                        MaterialException.class, () -> spectrum("24 0 0\n0 24 0\n0 0 24\n", "Cu", "512", 0, sites))
                .getMessage();
        assertTrue(message.contains("512 sites"), message);
    }
}
