package org.lode.represent.crystal.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lode.represent.MaterialException;

class CifReaderTests {
    private static final String CELL =
            """
            data_test
            _cell_length_a 4.00(1)
            _cell_length_b 4.00
            _cell_length_c 4.00
            _cell_angle_alpha 90.
            _cell_angle_beta 90
            _cell_angle_gamma 90
            """;

    private static final String ATOMS =
            """
            loop_
            _atom_site_label
            _atom_site_fract_x
            _atom_site_fract_y
            _atom_site_fract_z
            _atom_site_occupancy
            """;

    private static CrystalText read(String text) throws MaterialException {
        return CifReader.read(text);
    }

    private static String refusal(String text) {
        return assertThrows(MaterialException.class, () -> read(text)).getMessage();
    }

    private static int sites(String text) throws MaterialException {
        return read(text).structure().sites().size();
    }

    @Test
    void uncertaintiesAreLeftOut() throws MaterialException {
        var structure = read(CELL + ATOMS + "Na1 0.1234(12) 0 0 1.0\n").structure();
        assertEquals(0.1234, structure.sites().get(0).x());
        assertEquals(64, structure.lattice().volume(), 1e-12);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r\n", "\r"})
    void otherLineEndsAreTheSame(String end) throws MaterialException {
        assertEquals(1, sites((CELL + ATOMS + "Na1 0 0 0 1\n").replace("\n", end)));
    }

    @Test
    void textFieldsAndQuotesAreStrings() throws MaterialException {
        var text = "data_x\n_title\n;\nloop_\n_atom_site_fract_x\n 9\n;\n_author 'Strel'tsov, V.A.' _b \"a ' b\"\n"
                + CELL.substring(10) + ATOMS + "'Na1' 0 0 0 1\n";
        assertEquals(1, sites(text));
    }

    @Test
    void aLoopMayBeBrokenAnywhere() throws MaterialException {
        assertEquals(
                2,
                sites(CELL + "loop_ _atom_site_label\n_atom_site_fract_x _atom_site_fract_y\n\n_atom_site_fract_z\n"
                        + "Na1 0\n0 0 # comment\nCl1\n0.5 0.5\n.5\n"));
    }

    @Test
    void aPointStandsForTheDefault() throws MaterialException {
        var site = read(CELL + ATOMS + "F1 .5 . . .\n").structure().sites().get(0);
        assertEquals(0, site.y());
        assertEquals(1, site.occupancy());
    }

    @Test
    void atomsWithoutCoordinatesAreLeftOutAndRemarkedOn() throws MaterialException {
        var text = read(CELL + ATOMS + "Na1 0 0 0 1\nH1 ? ? ? 1\n");
        assertEquals(1, text.structure().sites().size());
        assertTrue(text.remarks().contains("atoms without coordinates are left out"));
    }

    @Test
    void specialPositionsWithFewDigitsAreOneSite() throws MaterialException {
        var text = CELL.replace("gamma 90", "gamma 120") + "_symmetry_space_group_name_Hall '-P 6c 2c'\n" + ATOMS
                + "Mg 0.333 0.667 0.25 1\n";
        var sites = read(text).structure().sites();
        // hexagonal closest packing: 2 atoms, at 1/3 2/3 1/4 exactly
        assertEquals(2, sites.size());
        assertEquals(1.0 / 3, sites.get(0).x(), 1e-12);
        assertEquals(2.0 / 3, sites.get(0).y(), 1e-12);
    }

    @Test
    void elementsOnOnePlaceAreOneSite() throws MaterialException {
        var structure = read(CELL + ATOMS + "Fe 0 0 0 0.7\nNi 0 0 1 0.3\n").structure();
        assertEquals(1, structure.sites().size());
        assertEquals(2, structure.sites().get(0).occupants().size());
        assertEquals(1, structure.atoms(), 1e-15);
    }

    @Test
    void anAtomThatTheSymmetryMakesCountsOnce() throws MaterialException {
        var text = read(CELL + "_symmetry_space_group_name_H-M 'I m -3 m'\n" + ATOMS + "W1 0 0 0 1\nW2 .5 .5 .5 1\n");
        assertEquals(2, text.structure().sites().size());
        assertTrue(text.remarks().stream().anyMatch(remark -> remark.contains("count once")));
    }

    @Test
    void aFullerPlaceThanOneIsRefused() {
        var message = refusal(CELL + ATOMS + "Fe1 0 0 0 0.8\nCo1 0 0 0 0.8\n");
        assertTrue(message.startsWith("The place of atom 'Fe1' holds 1.6 atoms"), message);
    }

    @Test
    void theFirstBlockWithAStructureCounts() throws MaterialException {
        var second = (CELL + ATOMS + "Cl1 0 0 0 1\nCl2 .5 0 0 1\n").replace("data_test", "data_other");
        var text = read("data_global\n_x 1\n" + CELL + ATOMS + "Na1 0 0 0 1\n" + second);
        assertEquals(1, text.structure().sites().size());
        assertEquals(
                List.of("of 2 structures in the file the first one is read"),
                text.remarks().subList(0, 1));
    }

    @ParameterizedTest
    @CsvSource({
        "Fe3+, 26",
        "Al(1), 13",
        "O-H(3), 8",
        "Wat, 8",
        "CaM2, 20",
        "OA1, 8",
        "CL1, 6",
        "Ob, 8",
        "D1, 1",
        "NH3, 7",
        "'0.8Nb + 0.2Zr', 41"
    })
    void labelsNameTheirElements(String label, int element) throws MaterialException {
        var structure = read(CELL + ATOMS + "'" + label + "' 0 0 0 1\n").structure();
        assertTrue(
                structure.amounts().containsKey(element),
                () -> structure.amounts().toString());
    }

    @Test
    void theFormulaTellsChlorineFromCarbon() throws MaterialException {
        var structure = read(CELL + "_chemical_formula_sum 'Cl Na'\n" + ATOMS + "CL1 0 0 0 1\nNA .5 0 0 1\n")
                .structure();
        assertEquals(Set.of(11, 17), structure.amounts().keySet());
    }

    @Test
    void deuteriumHasItsMass() throws MaterialException {
        // 2.014 g/mol in 64 Å³
        var structure = read(CELL + ATOMS + "D1 0 0 0 1\n").structure();
        assertEquals(2.014 / 64 / 0.602214, structure.density(), 1e-4);
    }

    @Test
    void contradictionsAreRemarkedOn() throws MaterialException {
        var text = read(
                CELL + "_chemical_formula_sum 'H Na'\n_exptl_crystal_density_diffrn 9.9\n" + ATOMS + "Na1 0 0 0 1\n");
        assertTrue(text.remarks().contains("the file's formula is not that of its sites"));
        assertTrue(text.remarks().contains("the file's density is not that of its sites"));
    }

    @Test
    void reasonsNameWhatIsWrong() {
        assertTrue(refusal("data_x\n_y 1\n").startsWith("The CIF has no structure"));
        assertTrue(refusal(CELL.replace("_cell_length_b 4.00\n", "") + ATOMS + "Na 0 0 0 1\n")
                .contains("lacks '_cell_length_b'"));
        assertTrue(refusal(CELL.replace("alpha 90.", "alpha ninety") + ATOMS + "Na 0 0 0 1\n")
                .contains("'ninety'"));
        assertTrue(
                refusal(CELL.replace("alpha 90.", "alpha 10").replace("gamma 90", "gamma 150") + ATOMS + "Na 0 0 0 1\n")
                        .contains("No cell has the angles"));
        assertTrue(refusal(CELL + ATOMS + "Na1 0 0 abc 1\n").contains("'abc'"));
        assertTrue(refusal(CELL + ATOMS + "Na1 0 0 0 1.7\n").contains("occupancy '1.7'"));
        assertTrue(refusal(CELL + ATOMS + "Xx 0 0 0 1\n").contains("'Xx' names no element"));
        assertTrue(refusal(CELL + ATOMS + "Na1 0 0 0 1\nCl1 .5\n").contains("cut short"));
        assertTrue(refusal(CELL + "_symmetry_space_group_name_H-M 'P 99 q'\n" + ATOMS + "Na 0 0 0 1\n")
                .contains("'P 99 q' is unknown"));
        assertTrue(refusal(CELL + "loop_\n_symmetry_equiv_pos_as_xyz\n'x,y,q'\n" + ATOMS + "Na 0 0 0 1\n")
                .contains("'x,y,q'"));
    }
}
