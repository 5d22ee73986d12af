package org.lode.represent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Rows that would take seconds to minutes end when their time is over or the work is cancelled. */
class HostileRowsTests {
    private static final RowLimits HARDLY_ANY_TIME = new RowLimits(5000, 0.01);

    private static Stream<Arguments> slowRows() {
        var dendrimer = dendrimer(9);
        var largeCell = cif(30, 30, 1000);
        var needle = cif(1, 300, 50);
        return Stream.of(
                Arguments.of("burden", MaterialKind.MOLECULE, "C".repeat(1999), "CCO"),
                Arguments.of("burden", MaterialKind.MOLECULE, dendrimer, "CCO"),
                Arguments.of("burden+ecfp", MaterialKind.MOLECULE, "C12C3C4C1C5C2C3C45.".repeat(80) + "C", "CCO"),
                Arguments.of("klekotaroth+burden", MaterialKind.MOLECULE, "CC(C)(C)".repeat(499), "CCO"),
                Arguments.of(
                        "burden(chain=oligomer,units=50)",
                        MaterialKind.POLYMER,
                        "*" + "C1CC1".repeat(12) + "*",
                        "*CC*"),
                Arguments.of("ofm", MaterialKind.CRYSTAL, largeCell, cif(3, 3, 1)),
                Arguments.of("coordination", MaterialKind.CRYSTAL, needle, cif(3, 3, 1)),
                Arguments.of("xrd", MaterialKind.CRYSTAL, largeCell, cif(3, 3, 1)),
                Arguments.of("rdf+partialrdf", MaterialKind.CRYSTAL, cif(40, 40, 3000), cif(3, 3, 1)),
                Arguments.of("coulomb", MaterialKind.CRYSTAL, cif(5, 5, 60), cif(3, 3, 1)),
                Arguments.of("elements", MaterialKind.CRYSTAL, cif(48, 48, 4000), cif(3, 3, 1)));
    }

    @ParameterizedTest
    @MethodSource("slowRows")
    void aRowThatTakesTooLongIsRejectedAndTheNextOneIsDescribed(
            String recipe, MaterialKind kind, String slow, String quick) throws MaterialException {
        var features = new Featurizer(Recipe.parse(recipe), 1, HARDLY_ANY_TIME)
                .parseAndCompute(kind, List.of(slow), Progress.NONE);
        assertEquals(1, features.rejections().size());
        var reason = features.rejections().get(0).reason();
        assertTrue(reason.contains("take longer than 0.01 s"), reason);
        var next = new Featurizer(Recipe.parse(recipe), 1).parseAndCompute(kind, List.of(quick), Progress.NONE);
        assertEquals(1, next.rows());
    }

    @ParameterizedTest
    @MethodSource("slowRows")
    void aCancelEndsTheRowInWork(String recipe, MaterialKind kind, String slow, String quick) throws MaterialException {
        var featurizer = new Featurizer(Recipe.parse(recipe), 2);
        assertThrows(
                CancellationException.class,
                () -> featurizer.parseAndCompute(kind, List.of(slow, quick), new CancelledAfterAMoment()));
    }

    /** Cancelled as soon as the first row is in work. */
    private static final class CancelledAfterAMoment implements Progress {
        private int asked;

        @Override
        public void report(double fraction, String message) {
            // nobody listens
        }

        @Override
        public synchronized boolean cancelled() {
            return asked++ > 0;
        }
    }

    private static String dendrimer(int generations) {
        return generations == 0 ? "C" : "C(" + dendrimer(generations - 1) + ")(" + dendrimer(generations - 1) + ")";
    }

    /** Atoms at random places of a cell with two edges of one length and a third of another. */
    private static String cif(double edge, double height, int atoms) {
        var text = new StringBuilder("data_x\n");
        text.append("_cell_length_a ").append(edge).append("\n_cell_length_b ").append(edge);
        text.append("\n_cell_length_c ").append(height);
        text.append("\n_cell_angle_alpha 90\n_cell_angle_beta 90\n_cell_angle_gamma 90\n");
        text.append("_symmetry_space_group_name_H-M 'P 1'\nloop_\n_atom_site_label\n_atom_site_type_symbol\n");
        text.append("_atom_site_fract_x\n_atom_site_fract_y\n_atom_site_fract_z\n");
        var random = new Random(3);
        var elements = List.of("Si", "O", "Fe", "La", "U", "H");
        for (int atom = 0; atom < atoms; atom++) {
            text.append(String.format(
                    Locale.ROOT,
                    "A%d %s %.5f %.5f %.5f%n",
                    atom,
                    elements.get(atom % elements.size()),
                    random.nextDouble(),
                    random.nextDouble(),
                    random.nextDouble()));
        }
        return text.toString();
    }
}
