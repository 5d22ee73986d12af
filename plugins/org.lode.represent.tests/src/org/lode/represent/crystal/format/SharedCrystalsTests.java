package org.lode.represent.crystal.format;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lode.represent.Crystal;
import org.lode.represent.Featurizer;
import org.lode.represent.MaterialException;
import org.lode.represent.MaterialKind;
import org.lode.represent.Progress;
import org.lode.represent.Recipe;
import org.lode.represent.SharedData;
import org.lode.represent.composition.Formula;
import org.lode.represent.crystal.CrystalStructure;

/** Every shared crystal file is read or refused with its reason, and agrees with its own entries but for known ones. */
class SharedCrystalsTests {
    private static final double VOLUME = 0.002;
    private static final double DENSITY = 0.01;
    private static final double AMOUNT = 0.01;

    /** Entries of the files of one folder that were compared, and the files that disagree. */
    private record Comparison(int compared, Set<String> disagree) {}

    private static String text(Path file) throws IOException {
        // some files have names of authors in old encodings
        return Files.readString(file, StandardCharsets.ISO_8859_1);
    }

    private static String name(Path file) {
        return file.getFileName().toString().replace(".cif", "");
    }

    private static Map<String, String> refusals(String folder) throws IOException {
        var refusals = new TreeMap<String, String>();
        for (var file : SharedData.files("crystals/" + folder, ".cif")) {
            try {
                Crystal.parse(text(file));
            } catch (MaterialException e) {
                refusals.put(name(file), e.getMessage());
            }
        }
        return refusals;
    }

    @Test
    void filesOfTheOpenDatabaseAreReadButForThree() throws IOException {
        var refusals = refusals("cod");
        assertEquals(
                Set.of("Co.87Fe.11Ni.13As3-Skutterudite", "Mg(OH)2-Brucite", "MgCO3-Magnesite"), refusals.keySet());
        assertTrue(refusals.get("Co.87Fe.11Ni.13As3-Skutterudite").contains("holds 1.11 atoms"));
        assertTrue(refusals.get("Mg(OH)2-Brucite").contains("don't make its formula 'H2 Mg O2'"));
        assertTrue(refusals.get("MgCO3-Magnesite").contains("don't make its formula 'C Mg O3'"));
    }

    @Test
    void awkwardFilesAreReadButForOne() throws IOException {
        var refusals = refusals("pymatgen");
        assertEquals(Set.of("bad_occu"), refusals.keySet());
        assertTrue(refusals.get("bad_occu").contains("holds 1.556 atoms"));
    }

    /** What a file says of itself; null where it says nothing. */
    private interface Entry {
        Boolean agrees(CifBlock block, CrystalStructure structure) throws MaterialException;
    }

    private static Comparison compare(Entry entry) throws IOException {
        int compared = 0;
        var disagree = new TreeSet<String>();
        for (var file : SharedData.files("crystals", ".cif")) {
            try {
                var structure = Crystal.parse(text(file)).structure();
                var block = CifReader.structures(text(file)).get(0);
                var agrees = entry.agrees(block, structure);
                if (agrees != null) {
                    compared++;
                    if (!agrees) {
                        disagree.add(name(file));
                    }
                }
            } catch (MaterialException e) {
                assertTrue(e.getMessage().endsWith("."), e::getMessage);
            }
        }
        return new Comparison(compared, disagree);
    }

    private static boolean near(double expected, double actual, double tolerance) {
        return Math.abs(actual - expected) <= tolerance * Math.abs(expected);
    }

    private static Boolean near(CifBlock block, String tag, double actual, double tolerance) {
        var number = block.value(tag).map(text -> CifNumber.parse(text).orElse(0));
        return number.isEmpty() ? null : Boolean.valueOf(near(number.get(), actual, tolerance));
    }

    @Test
    void volumesAreThoseOfTheFiles() throws IOException {
        var comparison = compare((block, structure) ->
                near(block, "_cell_volume", structure.lattice().volume(), VOLUME));
        assertEquals(373, comparison.compared());
        // FePO4: the volume is that of right angles; MgTiO3 and WO2: the database corrected the cell, but not the
        // volume
        assertEquals(Set.of("FePO4", "MgTiO3", "WO2"), comparison.disagree());
    }

    @Test
    void densitiesAreThoseOfTheFiles() throws IOException {
        var comparison = compare(
                (block, structure) -> near(block, "_exptl_crystal_density_diffrn", structure.density(), DENSITY));
        assertEquals(281, comparison.compared());
        // hydrogens without coordinates; P24Ru4H252C296S24N16 lists partly filled solvent as full
        assertEquals(
                Set.of(
                        "Al2Si2O9H4-Dickite",
                        "Al2Si2O9H4-Kaolinite",
                        "Ca(OH)2-Portlandite",
                        "CaC2O6.375H6-Oxalate-Weddellite",
                        "Cod_4115344",
                        "Fe2.25Cl0.5H2.75-Fougerite",
                        "H2O-Ice-VI",
                        "KOH",
                        "Mg4Si6O22.82H13.64-Sepiolite",
                        "Mn1.854Fe1.656Mg0.537Si0.953O9H4-Guidottiite",
                        "Ni(OH)2-Theophrastite",
                        "P24Ru4H252C296S24N16",
                        "Senegalite_implicit_hydrogen",
                        "ZSM-5"),
                comparison.disagree());
    }

    private static Map<Integer, Double> withoutHydrogen(Map<Integer, Double> amounts) {
        var rest = new TreeMap<>(amounts);
        rest.remove(1);
        return rest;
    }

    /** Whether the amounts are proportional, hydrogen apart; null if the file has no formula. */
    private static Boolean formulaAgrees(CifBlock block, CrystalStructure structure) throws MaterialException {
        var text = block.value("_chemical_formula_sum");
        if (text.isEmpty()) {
            return null;
        }
        var formula = withoutHydrogen(Formula.parse(text.get().replace(" ", "")).amounts());
        var sites = withoutHydrogen(structure.amounts());
        double factor = sum(sites) / sum(formula);
        return formula.keySet().equals(sites.keySet())
                && formula.keySet().stream()
                        .allMatch(element -> near(factor * formula.get(element), sites.get(element), AMOUNT));
    }

    private static double sum(Map<Integer, Double> amounts) {
        return amounts.values().stream().mapToDouble(amount -> amount).sum();
    }

    @Test
    void formulasAreThoseOfTheFilesButForHydrogens() throws IOException {
        var comparison = compare(SharedCrystalsTests::formulaAgrees);
        assertEquals(364, comparison.compared());
        // BN: a site is half empty without saying so; CoFe2O4, NiFe2O4: coordinates of one origin, operations of
        // another;
        // PZT: Ti and Zr are exchanged; P24Ru4H252C296S24N16: solvent listed as full
        assertEquals(
                Set.of("BN", "CoFe2O4", "NiFe2O4", "P24Ru4H252C296S24N16", "Pb1Ti0.35Zr0.65O3-PZT-rhomb"),
                comparison.disagree());
    }

    @Test
    void sitesAreThoseOfZFormulaUnits() throws IOException {
        var comparison = compare((block, structure) -> {
            var units = block.value("_cell_formula_units_z");
            if (units.isEmpty() || !Boolean.TRUE.equals(formulaAgrees(block, structure))) {
                return null;
            }
            var formula = Formula.parse(
                    block.value("_chemical_formula_sum").orElseThrow().replace(" ", ""));
            double one = sum(withoutHydrogen(formula.amounts()));
            double sites = sum(withoutHydrogen(structure.amounts()));
            // some programs write the formula of the whole cell and still Z above 1
            return near(CifNumber.parse(units.get()).orElse(0) * one, sites, AMOUNT) || near(one, sites, AMOUNT);
        });
        assertEquals(Set.of(), comparison.disagree());
        assertEquals(332, comparison.compared());
    }

    @Test
    void operationsFromHallSymbolsAreThoseThatTheFilesList() throws IOException, MaterialException {
        int compared = 0;
        for (var file : SharedData.files("crystals/cod", ".cif")) {
            var block = CifReader.structures(text(file)).get(0);
            var hall = block.value("_symmetry_space_group_name_hall", "_space_group_name_hall");
            if (hall.isPresent()
                    && !block.column("_space_group_symop_operation_xyz", "_symmetry_equiv_pos_as_xyz")
                            .isEmpty()) {
                var listed = CifSymmetry.of(block, false, new TreeSet<>()).operations();
                assertEquals(keys(listed), keys(HallSymbol.operations(hall.get())), name(file) + " " + hall.get());
                compared++;
            }
        }
        assertTrue(compared > 250, "only " + compared);
    }

    private static Set<Long> keys(List<SymmetryOperation> operations) {
        return operations.stream().map(SymmetryOperation::key).collect(Collectors.toSet());
    }

    @Test
    void commonSaltIsAsLargeAsItsFileSays() throws IOException, MaterialException {
        var file = SharedData.files("crystals/cod/halides", "NaCl-Halite.cif");
        Assumptions.assumeTrue(!file.isEmpty(), "no file of halite");
        var structure = Crystal.parse(text(file.get(0))).structure();
        assertEquals(5.64056, Math.cbrt(structure.lattice().volume()), 1e-5);
        assertEquals(2.165, structure.density(), 0.005);
        assertEquals(Map.of(11, 4.0, 17, 4.0), structure.amounts());
    }

    @ParameterizedTest
    @ValueSource(strings = {"rdf+ofm", "partialrdf+coulomb+coordination+cell+elements", "xrd"})
    void everyCrystalHasItsDescriptorsWithAnyNumberOfThreads(String recipe) throws IOException, MaterialException {
        var texts = new ArrayList<String>();
        for (var file : SharedData.files("crystals/pymatgen", ".cif")) {
            texts.add(text(file));
        }
        var one = new Featurizer(Recipe.parse(recipe), 1).parseAndCompute(MaterialKind.CRYSTAL, texts, Progress.NONE);
        var two = new Featurizer(Recipe.parse(recipe), 2).parseAndCompute(MaterialKind.CRYSTAL, texts, Progress.NONE);
        assertEquals(57, one.rows());
        assertEquals(1, one.rejections().size());
        for (int row = 0; row < one.rows(); row++) {
            assertArrayEquals(one.row(row), two.row(row));
        }
    }

    @Test
    void crystalsAreDetected() throws IOException {
        var texts = new ArrayList<String>();
        for (var file : SharedData.files("crystals/cod/halides", ".cif")) {
            texts.add(text(file));
        }
        assertEquals(MaterialKind.CRYSTAL, MaterialKind.detect(texts));
    }
}
