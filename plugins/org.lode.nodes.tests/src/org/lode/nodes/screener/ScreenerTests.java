package org.lode.nodes.screener;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DoubleValue;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;
import org.knime.core.node.NodeSettings;
import org.lode.nodes.TestModels;
import org.lode.nodes.TestNode;
import org.lode.nodes.TestTable;
import org.lode.nodes.generator.CandidateGeneratorNodeFactory;
import org.lode.nodes.learner.ModelLearnerNodeFactory;
import org.lode.nodes.models.PropertyModelsPortObject;

class ScreenerTests {
    private static final String PROPERTY = "boiling point";

    private TestNode node;
    private PropertyModelsPortObject model;

    @BeforeEach
    void open() throws Exception {
        node = TestNode.of(new ScreenerNodeFactory());
        model = TestModels.boilingPoint(node.exec());
    }

    @AfterEach
    void close() throws IOException {
        node.close();
    }

    private BufferedDataTable candidates() {
        return TestTable.of()
                .text("source")
                .text("smiles")
                .row("x", "made up", "CCCCCCCC")
                .row("y", "made up", "CCCCC")
                .row("broken", "made up", "CC(")
                .row("z", "made up", "CCCCCCCCCCO")
                .row("missing", "made up", null)
                .in(node.exec());
    }

    @Test
    void candidatesAreRankedByTheProbabilityOfTheTarget() throws Exception {
        node.target(0, PROPERTY, 300.0, 320.0);
        var ranked = node.table(0, model, candidates());
        assertEquals("y", TestTable.ids(ranked).get(0));
        assertEquals(List.of("1", "2", "3"), TestTable.texts(ranked, "Rank"));
        var probabilities = TestTable.cells(ranked, "Target Probability (boiling point)").stream()
                .map(cell -> ((DoubleValue) cell).getDoubleValue())
                .toList();
        assertTrue(probabilities.get(0) >= probabilities.get(1) && probabilities.get(1) >= probabilities.get(2));
    }

    @Test
    void onlyTheBestAreKept() throws Exception {
        node.target(0, PROPERTY, 300.0, 320.0);
        node.set("best", 1);
        assertEquals(List.of("y"), TestTable.ids(node.table(0, model, candidates())));
    }

    @Test
    @Tag("check-11")
    @Tag("check-12")
    @Tag("check-13")
    @Tag("check-14")
    void rejectedRowsKeepTheirIdsAndColumns() throws Exception {
        var rejected = node.table(1, model, candidates());
        assertEquals(List.of("broken", "missing"), TestTable.ids(rejected));
        assertEquals(List.of("source", "smiles", "Reason"), TestTable.names(rejected.getDataTableSpec()));
        assertTrue(node.warning()
                .orElseThrow()
                .startsWith(
                        "2 of 5 rows could not be screened; they are at the second output with the reason. First: row "
                                + "'broken': "));
    }

    @Test
    @Tag("check-9")
    void executedTableHasTheColumnsThatConfigureTold() throws Exception {
        node.target(0, PROPERTY, null, 320.0);
        var outputs = node.execute(model, candidates());
        for (int i = 0; i < outputs.length; i++) {
            assertTrue(((DataTableSpec) node.outSpecs()[i])
                    .equalStructure(((BufferedDataTable) outputs[i]).getDataTableSpec()));
        }
    }

    @Test
    @Tag("check-10")
    void emptyTableGivesEmptyTablesWithAllColumns() throws Exception {
        var outputs = node.execute(model, TestTable.of().text("smiles").in(node.exec()));
        for (int i = 0; i < outputs.length; i++) {
            var table = (BufferedDataTable) outputs[i];
            assertEquals(0, table.size());
            assertTrue(((DataTableSpec) node.outSpecs()[i]).equalStructure(table.getDataTableSpec()));
        }
    }

    @Test
    void withoutABoundTheUserIsTold() throws Exception {
        node.configure(model, candidates());
        assertTrue(node.warning().orElseThrow().contains("No target has a bound"));
    }

    @Test
    void targetThatNoModelPredictsIsNamedWithThoseThatAre() throws Exception {
        node.target(0, "melting point", 1.0, 2.0);
        assertEquals(
                "No connected model predicts the target property 'melting point'; the models predict 'boiling point'. "
                        + "Select one of these in the dialog.",
                assertThrows(InvalidSettingsException.class, () -> node.configure(model, candidates()))
                        .getMessage());
    }

    @Test
    @Tag("check-25")
    void emptyWindowIsRefusedWithoutADialog() {
        var message = assertThrows(IllegalArgumentException.class, () -> node.target(0, PROPERTY, 5.0, 4.0))
                .getMessage();
        assertTrue(message.contains("The target window of 'boiling point' is empty"), message);
    }

    @Test
    @Tag("check-25")
    void targetWithoutAPropertyIsRefused() {
        var message = assertThrows(IllegalArgumentException.class, () -> node.target(0, "", 4.0, 5.0))
                .getMessage();
        assertTrue(message.endsWith("A target has no property. Select one, or remove the target."), message);
    }

    @Test
    void repeatedMaterialsCanBeLeftOut() throws Exception {
        var table = TestTable.of()
                .text("smiles")
                .row("a", "CCO")
                .row("b", "OCC")
                .row("c", "C")
                .in(node.exec());
        node.set("deduplicate", true);
        assertEquals(List.of("a", "c"), TestTable.ids(node.table(0, model, table)));
    }

    @Test
    @Tag("check-28")
    void candidatesOfAnotherKindThanTheModelsAreTold() throws Exception {
        node.target(0, PROPERTY, 300.0, 320.0);
        var polymers = TestTable.of()
                .text("smiles")
                .row("a", "*CC(*)C")
                .row("b", "*CC*")
                .in(node.exec());
        node.execute(model, polymers);
        assertEquals(
                "Learned from molecules, but applied to polymers: the predictions of 'boiling point' may be far off. "
                        + "Take models learned from polymers, or correct the kind of material in the dialog.",
                node.warning().orElseThrow());
    }

    @Test
    @Tag("check-28")
    void candidatesThatTheModelsCannotReadAreRefused() throws Exception {
        var formulas = TestTable.of()
                .text("formula")
                .row("a", "Fe2O3")
                .row("b", "Li7La3Zr2O12")
                .in(node.exec());
        var message = assertThrows(KNIMEException.class, () -> node.execute(model, formulas))
                .getMessage();
        assertTrue(
                message.startsWith(
                        "The model of 'boiling point' reads descriptors 'descriptors2d(per=unit)', which a composition"
                                + " doesn't have;"),
                message);
    }

    private BufferedDataTable chains() {
        return TestTable.of()
                .text("smiles")
                .row("a", "CCCCC")
                .row("b", "CCCCCC")
                .row("c", "CCCCCCCCCO")
                .row("d", "CCCCCl")
                .row("e", "CCCCC[NH3+]")
                .in(node.exec());
    }

    @Test
    void filtersRejectWithTheReason() throws Exception {
        node.set("filters/forbidden", "[Cl]");
        node.set("filters/neutral", true);
        node.set("filters/descriptors", "sascore=..9");
        var rejected = node.table(1, model, chains());
        assertEquals(List.of("d", "e"), TestTable.ids(rejected));
        assertEquals(
                List.of("The forbidden substructure '[Cl]' is there.", "The formal charges add up to 1, not to 0."),
                TestTable.texts(rejected, "Reason"));
    }

    @Test
    void aFilterThatCannotBeReadIsRefusedInTheDialog() {
        var message = assertThrows(IllegalArgumentException.class, () -> node.set("filters/demanded", "C("))
                .getMessage();
        assertTrue(message.contains("'C(' can't be read as SMARTS"), message);
    }

    @Test
    void knownMaterialsAreRejectedHoweverTheyAreWritten() throws Exception {
        var creation = new NodeSettings("node_creation_config");
        BufferedDataTable.TYPE.save(creation.addNodeSettings("candidates").addNodeSettings("port_0"));
        BufferedDataTable.TYPE.save(creation.addNodeSettings("known").addNodeSettings("port_0"));
        var known = TestTable.of().text("smiles").row("k", "OCCCCCCCCC").in(node.exec());
        try (var novel = TestNode.of(new ScreenerNodeFactory(), creation)) {
            var rejected = novel.table(1, model, chains(), known);
            assertEquals(List.of("c"), TestTable.ids(rejected));
            assertEquals(List.of("The material is among the known ones."), TestTable.texts(rejected, "Reason"));
            var ranked = novel.table(0, model, chains(), known);
            assertTrue(((DataTableSpec) novel.outSpecs()[0]).equalStructure(ranked.getDataTableSpec()));
            assertEquals("OCCCCCCCCC", TestTable.texts(ranked, "Nearest Known").get(0));
        }
    }

    @Test
    void eachScoreRanksByItself() throws Exception {
        node.target(0, PROPERTY, 300.0, null);
        for (var score : ScoreChoice.values()) {
            node.set("ranking/score", score.name());
            var ranked = node.table(0, model, chains());
            assertEquals(5, ranked.size());
            var name = score == ScoreChoice.PROBABILITY ? "Log Probability" : "Score";
            var scores = TestTable.cells(ranked, name).stream()
                    .map(cell -> ((DoubleValue) cell).getDoubleValue())
                    .toList();
            for (int i = 1; i < scores.size(); i++) {
                assertTrue(scores.get(i - 1) >= scores.get(i), score + ": " + scores);
            }
        }
    }

    @Test
    void furtherColumnsTellIntervalsAndTradeOffs() throws Exception {
        node.target(0, PROPERTY, 300.0, 320.0);
        node.set("ranking/furtherColumns", true);
        var ranked = node.table(0, model, chains());
        assertTrue(((DataTableSpec) node.outSpecs()[0]).equalStructure(ranked.getDataTableSpec()));
        // with one target, ranks follow its probability
        assertEquals("1", TestTable.texts(ranked, "Pareto Rank").get(0));
        var names = TestTable.names(ranked.getDataTableSpec());
        assertTrue(names.containsAll(
                List.of("Lower (boiling point)", "Upper (boiling point)", "Desirability", "Hypervolume Contribution")));
    }

    @Test
    void columnsForTheNextExperimentsTellAllAcquisitionValues() throws Exception {
        node.target(0, PROPERTY, 300.0, null);
        node.set("ranking/acquisitionColumns", true);
        node.set("ranking/score", "EXPECTED_IMPROVEMENT");
        var ranked = node.table(0, model, chains());
        assertTrue(((DataTableSpec) node.outSpecs()[0]).equalStructure(ranked.getDataTableSpec()));
        assertEquals(TestTable.texts(ranked, "Score"), TestTable.texts(ranked, "Expected Improvement"));
        assertTrue(TestTable.names(ranked.getDataTableSpec())
                .containsAll(List.of("Upper Confidence Bound", "Thompson Draw")));
    }

    @Test
    void ofAScaffoldOnlyTheBestIsKept() throws Exception {
        var table = TestTable.of()
                .text("smiles")
                .row("toluene", "Cc1ccccc1")
                .row("xylene", "Cc1ccccc1C")
                .row("hexane", "CCCCCC")
                .row("heptane", "CCCCCCC")
                .in(node.exec());
        node.set("ranking/diversity", "SCAFFOLDS");
        var ids = TestTable.ids(node.table(0, model, table));
        // benzene is the scaffold of two of them, chains have none
        assertEquals(3, ids.size());
        assertTrue(ids.containsAll(List.of("hexane", "heptane")), ids.toString());
    }

    @Test
    void ofAClusterOnlyTheBestIsKept() throws Exception {
        node.target(0, PROPERTY, 300.0, 320.0);
        node.set("ranking/diversity", "CLUSTERS");
        node.set("ranking/similarity", 0.01);
        assertEquals(1, node.table(0, model, chains()).size());
    }

    private static TestNode withPorts(String... groups) throws Exception {
        var creation = new NodeSettings("node_creation_config");
        creation.addNodeSettings("candidates");
        for (var group : groups) {
            BufferedDataTable.TYPE.save(creation.addNodeSettings(group).addNodeSettings("port_0"));
        }
        return TestNode.of(new ScreenerNodeFactory(), creation);
    }

    @Test
    void libraryFileIsScreenedWhereNoTableIsConnected(@TempDir Path folder) throws Exception {
        var file = folder.resolve("library.csv");
        Files.writeString(file, "name,smiles,year\npentane,CCCCC,1990\nbroken,C(,1991\noctane,CCCCCCCC,1992\n");
        try (var fileNode = withPorts()) {
            fileNode.set("libraryFile", file.toString());
            fileNode.target(0, PROPERTY, 300.0, 320.0);
            var outputs = fileNode.execute(model);
            var ranked = (BufferedDataTable) outputs[0];
            assertEquals(List.of("pentane", "octane"), TestTable.texts(ranked, "name"));
            assertEquals(List.of("1990", "1992"), TestTable.texts(ranked, "year"));
            assertEquals(List.of("Row0", "Row2"), TestTable.ids(ranked));
            var rejected = (BufferedDataTable) outputs[1];
            assertEquals(List.of("Place", "Name", "Structure", "Reason"), TestTable.names(rejected.getDataTableSpec()));
            assertEquals(List.of("'library.csv', line 3"), TestTable.texts(rejected, "Place"));
            var warning = fileNode.warning().orElseThrow();
            assertTrue(warning.startsWith("1 of 3 rows of the library could not be screened;"), warning);
        }
    }

    @Test
    void theFilesOfAPatternAreScreenedOneAfterTheOther(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("part-1.smi"), "CCCCC pentane\n");
        try (var out = new GZIPOutputStream(Files.newOutputStream(folder.resolve("part-2.smi.gz")))) {
            out.write("CCCCCCCC octane\n".getBytes(StandardCharsets.UTF_8));
        }
        try (var fileNode = withPorts()) {
            fileNode.set("libraryFile", folder + "/part-*");
            fileNode.target(0, PROPERTY, 300.0, 320.0);
            var ranked = fileNode.table(0, model);
            assertEquals(List.of("pentane", "octane"), TestTable.texts(ranked, "Name"));
            assertEquals(List.of("part-1.smi", "part-2.smi.gz"), TestTable.texts(ranked, "Source File"));
        }
    }

    @Test
    void libraryFilesGiveTheSameRanksAsATable(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("library.csv"), "smiles\nCCCCC\nCCCCCC\nCCCCCCCCCO\nCCCCCl\nCCCCC[NH3+]\n");
        node.target(0, PROPERTY, 300.0, 320.0);
        var fromTable = node.table(0, model, chains());
        try (var fileNode = withPorts()) {
            fileNode.set("libraryFile", folder.resolve("library.csv").toString());
            fileNode.target(0, PROPERTY, 300.0, 320.0);
            var fromFile = fileNode.table(0, model);
            assertEquals(TestTable.names(fromTable.getDataTableSpec()), TestTable.names(fromFile.getDataTableSpec()));
            for (var name : TestTable.names(fromTable.getDataTableSpec())) {
                assertEquals(TestTable.texts(fromTable, name), TestTable.texts(fromFile, name), name);
            }
        }
    }

    @Test
    void knownMaterialsAreRejectedFromALibraryFile(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("library.smi"), "CCCCC pentane\nCCCCCCCCCO nonanol\n");
        var known = TestTable.of().text("smiles").row("k", "OCCCCCCCCC").in(node.exec());
        try (var novel = withPorts("known")) {
            novel.set("origin", "FILE");
            novel.set("libraryFile", folder.resolve("library.smi").toString());
            novel.target(0, PROPERTY, 300.0, 320.0);
            var outputs = novel.execute(model, known);
            assertEquals(List.of("pentane"), TestTable.texts((BufferedDataTable) outputs[0], "Name"));
            assertEquals(List.of("OCCCCCCCCC"), TestTable.texts((BufferedDataTable) outputs[0], "Nearest Known"));
            assertEquals(List.of("nonanol"), TestTable.texts((BufferedDataTable) outputs[1], "Name"));
        }
    }

    @Test
    @Tag("check-7")
    void aTableOfCandidatesBesideTheLibraryFileIsRefused() throws Exception {
        var known = TestTable.of().text("smiles").row("k", "C").in(node.exec());
        var creation = new NodeSettings("node_creation_config");
        BufferedDataTable.TYPE.save(creation.addNodeSettings("candidates").addNodeSettings("port_0"));
        BufferedDataTable.TYPE.save(creation.addNodeSettings("known").addNodeSettings("port_0"));
        try (var both = TestNode.of(new ScreenerNodeFactory(), creation)) {
            both.set("libraryFile", "library.smi");
            both.set("origin", "FILE");
            var message = assertThrows(InvalidSettingsException.class, () -> both.configure(model, chains(), known))
                    .getMessage();
            assertTrue(message.contains("two tables are connected"), message);
        }
    }

    @Test
    void aLibraryFileWithoutRowsGivesEmptyTables(@TempDir Path folder) throws Exception {
        var file = Files.writeString(folder.resolve("library.csv"), "smiles,name\n");
        try (var fileNode = withPorts()) {
            fileNode.set("libraryFile", file.toString());
            for (var output : fileNode.execute(model)) {
                assertEquals(0, ((BufferedDataTable) output).size());
            }
        }
    }

    /** Rock salt's cell with two kinds of atoms. */
    private static String salt(String cation, String anion, double edge) {
        return String.format(
                Locale.ROOT,
                "%s%s\n%.3f\n0 0.5 0.5\n0.5 0 0.5\n0.5 0.5 0\n%1$s %2$s\n1 1\nDirect\n0 0 0\n0.5 0.5 0.5\n",
                cation,
                anion,
                edge);
    }

    /** A model of densities in g/cm³, of salts whose cells are those of CRC Handbook of Chemistry and Physics, 95th ed. */
    private static PropertyModelsPortObject density(ExecutionContext exec) throws Exception {
        var table = TestTable.of().text("crystal").number("density (g/cm³)");
        var cations = List.of("Li", "Na", "K");
        var anions = List.of("F", "Cl", "Br");
        double[] edges = {4.02, 5.13, 5.50, 4.63, 5.64, 5.98, 5.35, 6.29, 6.60};
        double[] densities = {2.64, 2.07, 3.46, 2.78, 2.17, 3.20, 2.48, 1.99, 2.74};
        for (int i = 0; i < edges.length; i++) {
            table.row("s" + i, salt(cations.get(i / 3), anions.get(i % 3), edges[i]), densities[i]);
        }
        try (var learner = TestNode.of(new ModelLearnerNodeFactory())) {
            learner.set("descriptors/recipe", "cell");
            learner.set("descriptors/choice", "CUSTOM");
            learner.set("folds", 3);
            return (PropertyModelsPortObject) learner.execute(table.in(exec))[0];
        }
    }

    @Test
    void crystalsFromTheCandidateGeneratorAreScreened() throws Exception {
        var prototypes = TestTable.of()
                .text("crystal")
                .row("salt", salt("Na", "Cl", 5.64))
                .in(node.exec());
        try (var generator = TestNode.of(new CandidateGeneratorNodeFactory())) {
            generator.set("mode", "ELEMENTS");
            generator.set("replacements", "Na: K, Li; Cl: Br");
            var generated = generator.table(0, prototypes);
            node.target(0, "density", 3.0, null);
            var ranked = node.table(0, density(node.exec()), generated);
            // Na, K or Li with Cl or Br, but for NaCl itself; in one and the same cell the lightest atoms are least
            // dense
            assertEquals(5, ranked.size());
            assertEquals("Na>Li", TestTable.texts(ranked, "Replacements").get(4));
        }
    }

    @Test
    void aLibraryFileThatIsNotThereIsNamed() throws Exception {
        try (var fileNode = withPorts()) {
            fileNode.set("libraryFile", "nowhere/library.csv");
            var message = assertThrows(KNIMEException.class, () -> fileNode.execute(model))
                    .getMessage();
            assertEquals("There is no file 'nowhere/library.csv'.", message);
        }
    }
}
