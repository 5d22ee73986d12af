package org.lode.headless.bench;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lode.learn.Property;
import org.lode.represent.MaterialKind;
import org.lode.represent.Progress;

/** Benchmarks on a few rows; the names of their figures are those that documents and other programs use. */
class BenchmarkTests {
    private static final Rate ONCE = new Rate(0, 1);

    /** Rock salt's primitive cell. */
    private static final String ROCK_SALT =
            """
            data_rocksalt
            _cell_length_a 3.99
            _cell_length_b 3.99
            _cell_length_c 3.99
            _cell_angle_alpha 60
            _cell_angle_beta 60
            _cell_angle_gamma 60
            loop_
            _atom_site_label
            _atom_site_type_symbol
            _atom_site_fract_x
            _atom_site_fract_y
            _atom_site_fract_z
            Na1 Na 0 0 0
            Cl1 Cl 0.5 0.5 0.5
            """;

    @TempDir
    private Path data;

    @BeforeEach
    void writeData() throws IOException {
        var rows = IntStream.range(0, 160).boxed().toList();
        write(
                "molecules/zinc250k_valid.smi.gz",
                "smiles",
                rows.stream().map(n -> "O" + "C".repeat(n % 12 + 1)).toList());
        write(
                "molecules/ikebata2017.csv.gz",
                "smiles,internal_energy_kJ_per_mol,homo_lumo_gap_eV",
                rows.stream()
                        .map(n -> chain(n) + "," + (100 + 3 * n) + "," + (3 + n % 5))
                        .toList());
        write("compositions/OQMD_Bandgap.train.csv.gz", "formula,target", List.of("NaCl,5", "MgO,4.5"));
        write("polymers/smipoly_all_2star.csv.gz", "psmiles,polymer_class", List.of("*CC*,a", "*CCO*,b", "*CC(C)*,a"));
        write(
                "polymers/PI1070.csv.gz",
                "smiles,Cp,thermal_conductivity,density",
                rows.stream()
                        .map(n -> "*" + chain(n) + "*," + (2000 + n) + "," + 0.01 * n + "," + (1 + 0.001 * n))
                        .toList());
        var crystals = Files.createDirectories(data.resolve("crystals/cod"));
        Files.writeString(crystals.resolve("rocksalt.cif"), ROCK_SALT);
    }

    /** One of 160 different chains; fewer would leave too little to calibrate models on. */
    private static String chain(int index) {
        return "C".repeat(index / 4 + 1) + List.of("O", "N", "S", "OC(=O)").get(index % 4);
    }

    private void write(String name, String heading, List<String> rows) throws IOException {
        var file = data.resolve(name);
        Files.createDirectories(file.getParent());
        try (var writer =
                new OutputStreamWriter(new GZIPOutputStream(Files.newOutputStream(file)), StandardCharsets.UTF_8)) {
            writer.write(heading + "\n" + rows.stream().collect(Collectors.joining("\n")) + "\n");
        }
    }

    private static List<String> names(Figures figures) {
        figures.all().forEach((name, figure) -> assertTrue(Double.isFinite(figure.value()), name));
        return List.copyOf(figures.all().keySet());
    }

    @Test
    void representGivesItsFigures() throws Exception {
        assertEquals(
                List.of(
                        "ecfp6_molecules_per_s",
                        "ecfp6_molecules_per_s_one_thread",
                        "represent_ecfp6_s",
                        "descriptors2d_molecules_per_s",
                        "descriptors2d_molecules_per_s_one_thread",
                        "descriptors2d_count",
                        "represent_descriptors2d_s",
                        "parse_molecules_per_s",
                        "maccs_molecules_per_s",
                        "sascore_molecules_per_s",
                        "qed_molecules_per_s",
                        "represent_rdkit_s",
                        "descriptors2d_ms",
                        "autocorrelation_ms",
                        "surface_ms",
                        "topology_ms",
                        "charges_ms",
                        "estate_ms",
                        "burden_ms",
                        "qed_ms",
                        "sascore_ms",
                        "groups_ms",
                        "ecfp_ms",
                        "fcfp_ms",
                        "atompairs_ms",
                        "torsions_ms",
                        "maccs_ms",
                        "pubchem_ms",
                        "klekotaroth_ms",
                        "estatekeys_ms",
                        "substructures_ms",
                        "paths_ms",
                        "extendedpaths_ms",
                        "represent_times_s",
                        "composition290_formulas_per_s",
                        "composition290_formulas_per_s_one_thread",
                        "represent_composition290_s",
                        "rdf_ofm_crystals_per_s",
                        "rdf_ofm_crystals_per_s_one_thread",
                        "represent_crystals_s",
                        "polymer_library_polymers_per_s",
                        "polymer_library_peak_mb",
                        "represent_polymers_s"),
                names(new RepresentBenchmark(ONCE).run(data, Progress.NONE)));
    }

    @Test
    void designGivesItsFigures() throws Exception {
        assertEquals(
                List.of(
                        "ngram_train_smiles_per_s",
                        "proposals_per_s",
                        "prior_validity",
                        "prior_uniqueness",
                        "prior_novelty",
                        "prior_perplexity_kneser_ney",
                        "prior_perplexity_back_off",
                        "posterior_tv",
                        "design_language_s",
                        "design_s",
                        "design_evaluated",
                        "design_run_s"),
                names(new DesignBenchmark(ONCE, 2)
                        .run(data, new BenchmarkOptions(0, true, List.of("language", "run")), Progress.NONE)));
    }

    @Test
    void designTaskGivesAllItsFiguresAndGoesOnWithWhatIsKept() throws Exception {
        write(
                "molecules/ikebata2017.csv.gz",
                "smiles,internal_energy_kJ_per_mol,homo_lumo_gap_eV",
                IntStream.range(0, 480)
                        .mapToObj(n -> "C".repeat(n / 48 + 1) + "ONSP".charAt(n % 4) + "C".repeat(n / 4 % 12 + 10) + ","
                                + (100 + n) + "," + (2 + n % 5))
                        .toList());
        var file = data.resolve("d1.runs.json");
        var options = new BenchmarkOptions(2, true, List.of("d1", "d1_control"), List.of(100), 0, RunRecords.in(file));
        var figures = new DesignBenchmark(ONCE, 2).run(data, options, Progress.NONE);
        var names = names(figures);
        for (var way : List.of("d1_", "d1_iqspr_", "d1_control_")) {
            for (var metric : List.of(
                    "unique",
                    "inside",
                    "loop_hits",
                    "promised",
                    "expected_hits",
                    "judged_hits",
                    "novelty",
                    "diversity",
                    "sascore",
                    "seconds",
                    "confirmed_share")) {
                assertTrue(names.contains(way + metric + "_100"), way + metric);
            }
        }
        var again = new BenchmarkOptions(2, true, List.of("d1", "d1_control"), List.of(100), 0, RunRecords.in(file));
        var kept = new DesignBenchmark(ONCE, 2).run(data, again, Progress.NONE);
        assertEquals(
                figures.all().get("d1_seconds_100"), kept.all().get("d1_seconds_100"), "the times of the first runs");
        var other = new BenchmarkOptions(1, true, List.of("d1"), List.of(100), 0.25, RunRecords.in(file));
        new DesignBenchmark(ONCE, 2).run(data, other, Progress.NONE);
        var records = Files.readString(file);
        assertTrue(records.contains("d1 ours familiarity 0.0 100 seed 2"), records);
        assertTrue(records.contains("d1 ours familiarity 0.25 100 seed 1"), "runs of another weight are others");
    }

    @Test
    void screenGivesItsFigures() throws Exception {
        assertEquals(
                List.of("screen_ecfp_rows_per_s", "screen_ecfp_cpu_us_per_row", "screen_molecules_s"),
                names(new ScreenBenchmark(data, ONCE)
                        .run(data, new BenchmarkOptions(0, true, List.of("molecules")), Progress.NONE)));
    }

    @Test
    void missingFolderIsToldWithWhatToDo() {
        var e = assertThrows(BenchmarkException.class, () -> new ScreenBenchmark(data, ONCE).run(null, Progress.NONE));
        assertEquals("This benchmark needs data sets; give the folder that holds them with --data.", e.getMessage());
    }

    @Test
    void missingDataSetIsToldByName() throws IOException {
        Files.delete(data.resolve("molecules/zinc250k_valid.smi.gz"));
        var e = assertThrows(BenchmarkException.class, () -> new RepresentBenchmark(ONCE).run(data, Progress.NONE));
        assertTrue(e.getMessage().contains("\"molecules/zinc250k_valid.smi.gz\""), e.getMessage());
    }

    /** As in the table of measured lithium conductivities. */
    @Test
    void columnsWithoutANameAreReadOver() throws Exception {
        write("compositions/measured.csv.gz", "formula,target,,", List.of("NaCl,5,,", "MgO,4.5,,x"));
        var read = BenchmarkData.of(data)
                .materials(
                        "compositions/measured.csv.gz",
                        MaterialKind.COMPOSITION,
                        "formula",
                        "target",
                        new Property("gap", "eV"));
        assertArrayEquals(new double[] {5, 4.5}, read.values());
    }

    @Test
    void rateWarmsUpBeforeItIsTaken() throws Exception {
        var calls = new int[1];
        new Rate(0, 3).perSecond("counting", Progress.NONE, () -> ++calls[0]);
        assertEquals(4, calls[0], "one run to warm up and three timed ones");
    }
}
