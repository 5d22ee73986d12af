package org.lode.represent.crystal;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.lode.represent.Crystal;
import org.lode.represent.MaterialException;
import org.lode.represent.Recipe;

/** Files made to do harm are refused, or read, soon and with a reason; the long limit only stops a test that hangs. */
class HostileCrystalTests {
    private static final String HEAD =
            """
            data_h
            _cell_length_a 10
            _cell_length_b 10
            _cell_length_c 10
            _cell_angle_alpha 90
            _cell_angle_beta 90
            _cell_angle_gamma 90
            """;
    private static final String ATOMS =
            "loop_\n_atom_site_label\n_atom_site_fract_x\n_atom_site_fract_y\n_atom_site_fract_z\n";

    private static final String LETTERS = "0123456789 .-+'\";#_\nxyzCaO()?,";

    private static String refusal(String text) {
        return assertTimeoutPreemptively(
                Duration.ofMinutes(2), () -> assertThrows(MaterialException.class, () -> Crystal.parse(text))
                        .getMessage());
    }

    @Test
    void aHugeText() {
        assertTrue(refusal("data_x\n" + " ".repeat(5_000_000)).contains("the most is 5000000"));
    }

    @Test
    void moreAtomsThanACellMayHold() {
        var random = new Random(1);
        var text = new StringBuilder(HEAD.replace(" 10", " 100")).append(ATOMS);
        for (int i = 0; i < 6_000; i++) {
            text.append(String.format(
                    Locale.ROOT, "C %.5f %.5f %.5f%n", random.nextDouble(), random.nextDouble(), random.nextDouble()));
        }
        assertTrue(refusal(text.toString()).contains("more than 5000 sites"));
    }

    @Test
    void aPlaceListedAgainAndAgain() {
        assertTrue(refusal(HEAD + ATOMS + "C 0 0 0\n".repeat(50_000)).contains("lists 50000 atoms"));
    }

    @Test
    void aLabelThatFillsTheScreen() {
        assertTrue(refusal(HEAD + ATOMS + "?".repeat(100_000) + " 0 0 0\n").length() < 300);
    }

    @Test
    void moreOperationsThanAnyGroup() {
        var operations = new StringBuilder("loop_\n_symmetry_equiv_pos_as_xyz\n");
        for (int i = 0; i < 600; i++) {
            operations.append("x+").append(i / 1000.0).append(",y,z\n");
        }
        assertTrue(refusal(HEAD + operations + ATOMS + "C 0 0 0\n").contains("600 symmetry operations"));
    }

    @Test
    void aPoscarWithBillionsOfAtoms() {
        assertTrue(refusal("x\n1\n9 0 0\n0 9 0\n0 0 9\nC\n999999999\nDirect\n0 0 0\n")
                .contains("the most"));
    }

    @Test
    void aCellWithoutRoom() {
        assertTrue(refusal(HEAD.replace(" 10", " 0.5") + ATOMS + "C 0 0 0\n").contains("too small"));
    }

    @Test
    void aCellFullOfNearlyCoincidingSites() {
        var text = new StringBuilder(HEAD)
                .append("loop_\n_atom_site_label\n_atom_site_fract_x\n_atom_site_fract_y\n")
                .append("_atom_site_fract_z\n_atom_site_occupancy\n");
        for (int i = 0; i < 1_000; i++) {
            text.append("H 0.").append(1000 + 6 * i).append(" 0 0 0.001\n");
        }
        assertTimeoutPreemptively(Duration.ofMinutes(2), () -> {
            var crystal = Crystal.parse(text.toString());
            for (var descriptor : new String[] {"rdf", "ofm", "coordination", "cell"}) {
                var recipe = Recipe.parse(descriptor);
                recipe.compute(crystal, new double[recipe.size()]);
            }
        });
    }

    @Test
    void anOpenQuoteAndAnOpenTextField() {
        assertTrue(refusal(HEAD + "_a 'open\n_b \"open\n;never closed\n").contains("no structure"));
        assertTrue(refusal("data_x\nloop_\n").contains("no structure"));
        assertTrue(refusal("data_x\n_only_a_tag").contains("no structure"));
    }

    @Test
    void numbersBeyondAllBounds() {
        assertTrue(refusal(HEAD.replace("length_a 10", "length_a 1e300") + ATOMS + "C 0 0 0\n")
                .contains("at most"));
        assertTrue(refusal(HEAD + ATOMS + "C 1e300 0 0\n").contains("'1e300'"));
        assertTrue(refusal(HEAD.replace("alpha 90", "alpha NaN") + ATOMS + "C 0 0 0\n")
                .contains("'NaN'"));
    }

    @Test
    void randomBytesAreRefusedWithASentence() {
        for (long seed = 1; seed <= 200; seed++) {
            var random = new Random(seed);
            var text = new StringBuilder(seed % 2 == 0 ? HEAD + ATOMS : "x\n1.0\n");
            for (int i = 0; i < 300; i++) {
                text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
            }
            try {
                Crystal.parse(text.append('\n').toString());
            } catch (MaterialException e) {
                assertTrue(e.getMessage().matches("(?s).*[.]"), "seed " + seed + ": " + e.getMessage());
            }
        }
    }

    @Test
    void aSmilesIsNoCrystal() {
        assertTrue(refusal("CCO").contains("'CCO' is no crystal"));
    }
}
