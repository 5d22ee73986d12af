package org.lode.represent.crystal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lode.represent.Crystal;
import org.lode.represent.DescriptorColumn;
import org.lode.represent.MaterialException;
import org.lode.represent.MaterialKind;
import org.lode.represent.Recipe;
import org.lode.represent.composition.ElementTable;

/** All descriptors give the same numbers for all cells, places and orders of the same crystal. */
class CrystalInvarianceTests {
    /**
     * Every descriptor of crystals, some at a reach that takes less time; but the sine matrix, which by its definition
     * is one of the cell: see {@link SineMatrixTests}.
     */
    private static final String RECIPE = Recipe.catalogue().stream()
            .filter(info ->
                    info.kinds().contains(MaterialKind.CRYSTAL) && !info.name().equals("sinematrix"))
            .map(info -> switch (info.name()) {
                case "rdf" -> "rdf(r_max=12)";
                case "coulomb" -> "coulomb(r_max=4)";
                case "elementtable" -> "elementtable(table=" + table() + ")";
                default -> info.name();
            })
            .collect(Collectors.joining("+"));

    /** Atomic numbers as a user's table of elements. */
    private static String table() {
        return IntStream.rangeClosed(1, ElementTable.standard().size())
                .mapToObj(number -> ElementTable.standard().symbol(number) + ":" + number)
                .collect(Collectors.joining(";", "element:number;", ""));
    }

    private static final double RELATIVE = 1e-8;

    /** Numbers that are 0 but for rounding, next to those of order 1 in the same row. */
    private static final double ABSOLUTE = 1e-9;

    private static double[] row(Crystal crystal) throws MaterialException {
        var recipe = Recipe.parse(RECIPE);
        var row = new double[recipe.size()];
        recipe.compute(crystal, row);
        return row;
    }

    private static void assertSame(Crystal first, Crystal second, String what) throws MaterialException {
        var names = Recipe.parse(RECIPE).columns().stream()
                .map(DescriptorColumn::name)
                .toList();
        var expected = row(first);
        var actual = row(second);
        for (int i = 0; i < expected.length; i++) {
            double tolerance = Math.max(ABSOLUTE, RELATIVE * Math.abs(expected[i]));
            int column = i;
            assertEquals(expected[i], actual[i], tolerance, () -> names.get(column) + " of " + what);
        }
        assertEquals(first.canonical(), second.canonical());
    }

    private static List<Poscar> crystals(long seed) {
        var crystals = new ArrayList<>(List.of(
                Prototypes.rockSalt(),
                Prototypes.perovskite(4),
                Prototypes.diamond("Si", 5.4309),
                Prototypes.bodyCentred(3),
                Prototypes.faceCentred(4)));
        crystals.add(Poscar.random(new Random(seed), 6));
        return crystals;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void rotation(long seed) throws MaterialException {
        var random = new Random(seed);
        for (var crystal : crystals(seed)) {
            var turned = crystal.turned(6 * random.nextDouble(), 6 * random.nextDouble());
            assertSame(crystal.crystal(), turned.crystal(), "seed " + seed);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {4, 5, 6})
    void translationAndPermutation(long seed) throws MaterialException {
        var random = new Random(seed);
        for (var crystal : crystals(seed)) {
            var moved = crystal.shifted(random.nextDouble(), random.nextDouble(), -random.nextDouble())
                    .shuffled(random);
            assertSame(crystal.crystal(), moved.crystal(), "seed " + seed);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {7, 8, 9})
    void choiceOfLatticeVectors(long seed) throws MaterialException {
        var random = new Random(seed);
        for (var crystal : crystals(seed)) {
            var sheared = crystal.sheared(random.nextInt(5) - 2, random.nextInt(5) - 2);
            assertSame(crystal.crystal(), sheared.crystal(), "seed " + seed);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {10, 11})
    void supercell(long seed) throws MaterialException {
        var random = new Random(seed);
        for (var crystal : crystals(seed)) {
            var larger = crystal.supercell(1 + random.nextInt(3), 1 + random.nextInt(2), 2);
            assertSame(crystal.crystal(), larger.crystal(), "seed " + seed);
        }
    }

    @Test
    void primitiveAndConventionalCell() throws MaterialException {
        double edge = 5.4309;
        var conventional = Poscar.cubic(
                edge,
                Poscar.atom("Si", 0, 0, 0),
                Poscar.atom("Si", 0, 0.5, 0.5),
                Poscar.atom("Si", 0.5, 0, 0.5),
                Poscar.atom("Si", 0.5, 0.5, 0),
                Poscar.atom("Si", 0.25, 0.25, 0.25),
                Poscar.atom("Si", 0.25, 0.75, 0.75),
                Poscar.atom("Si", 0.75, 0.25, 0.75),
                Poscar.atom("Si", 0.75, 0.75, 0.25));
        assertSame(Prototypes.diamond("Si", edge).crystal(), conventional.crystal(), "silicon");
    }

    @Test
    void aFileWithSymmetryAndAllOfItsAtomsWrittenOut() throws MaterialException {
        // quartz: the coordinates have five digits, so the special positions have to be put right first
        var quartz = Crystal.parse(
                """
                data_quartz
                _cell_length_a 4.9137
                _cell_length_b 4.9137
                _cell_length_c 5.4047
                _cell_angle_alpha 90
                _cell_angle_beta 90
                _cell_angle_gamma 120
                _symmetry_space_group_name_H-M 'P 32 2 1'
                loop_
                _atom_site_label
                _atom_site_fract_x
                _atom_site_fract_y
                _atom_site_fract_z
                Si 0.46970 0.00000 0.66667
                O 0.41350 0.26690 0.78540
                """);
        assertEquals(9, quartz.structure().sites().size());
        assertSame(quartz, Poscar.of(quartz.structure()).supercell(1, 2, 1).crystal(), "quartz");
    }
}
