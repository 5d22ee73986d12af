package org.lode.nodes.transfer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DoubleValue;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.KNIMEException;
import org.lode.learn.MaterialSet;
import org.lode.learn.Property;
import org.lode.learn.Provenance;
import org.lode.learn.transfer.SourceScore;
import org.lode.learn.transfer.TransferLearner;
import org.lode.learn.transfer.TransferMethod;
import org.lode.learn.transfer.TransferReport;
import org.lode.learn.transfer.TransferSettings;
import org.lode.nodes.TestModels;
import org.lode.nodes.TestNode;
import org.lode.nodes.TestTable;
import org.lode.nodes.models.PropertyModelsPortObject;
import org.lode.nodes.views.Block;
import org.lode.nodes.views.Plot;
import org.lode.represent.Material;
import org.lode.represent.MaterialKind;
import org.lode.represent.Progress;

class TransferLearnerTests {
    private TestNode node;
    private PropertyModelsPortObject source;

    @BeforeEach
    void open() throws Exception {
        node = TestNode.of(new TransferLearnerNodeFactory());
        source = TestModels.boilingPoint(node.exec());
        node.set("descriptors/recipe", "descriptors2d");
        node.set("descriptors/choice", "CUSTOM");
    }

    @AfterEach
    void close() throws IOException {
        node.close();
    }

    /** Molar masses in g/mol from IUPAC standard atomic weights 2021, abridged. */
    private BufferedDataTable masses() {
        return TestTable.of()
                .text("smiles")
                .number("molar mass (g/mol)")
                .row("methanol", "CO", 32.042)
                .row("ethanol", "CCO", 46.069)
                .row("propanol", "CCCO", 60.096)
                .row("butanol", "CCCCO", 74.123)
                .row("pentane", "CCCCC", 72.151)
                .row("hexane", "CCCCCC", 86.178)
                .row("acetone", "CC(C)=O", 58.080)
                .row("butanone", "CCC(C)=O", 72.107)
                .row("benzene", "c1ccccc1", 78.114)
                .row("toluene", "Cc1ccccc1", 92.141)
                .row("broken", "C1CC", 1.0)
                .row("without a value", "CCCC", null)
                .in(node.exec());
    }

    @Test
    void verdictIsOneRowWithBothErrors() throws Exception {
        var outputs = node.execute(source, masses());
        var verdict = (BufferedDataTable) outputs[1];
        assertEquals(1, verdict.size());
        assertEquals(List.of("10"), TestTable.texts(verdict, "Materials"));
        assertEquals(List.of("g/mol"), TestTable.texts(verdict, "Unit"));
        assertTrue(TestTable.texts(verdict, "Verdict").get(0).contains("molar mass"));
    }

    @Test
    @Tag("check-11")
    @Tag("check-12")
    void everyUsableMaterialIsValidatedOnceUnderItsRowId() throws Exception {
        var outputs = node.execute(source, masses());
        var validation = (BufferedDataTable) outputs[2];
        assertEquals(TestTable.ids(masses()).subList(0, 10), TestTable.ids(validation));
        assertTrue(node.warning()
                .orElseThrow()
                .startsWith("2 of 12 rows could not be learned from; the others were. First: row 'broken': "));
    }

    @Test
    @Tag("check-9")
    void executedTablesHaveTheColumnsThatConfigureTold() throws Exception {
        var outputs = node.execute(source, masses());
        for (int i = 1; i < outputs.length; i++) {
            assertTrue(((DataTableSpec) node.outSpecs()[i])
                    .equalStructure(((BufferedDataTable) outputs[i]).getDataTableSpec()));
        }
    }

    @Test
    void learnedModelPredictsTheTableProperty() throws Exception {
        var model = (PropertyModelsPortObject) node.execute(source, masses())[0];
        assertEquals(
                new Property("molar mass", "g/mol"),
                model.models().get(0).card().property());
        assertEquals(
                List.of(source.models().get(0).card().id()),
                model.models().get(0).card().derivedFrom());
    }

    @Test
    @Tag("check-19")
    void sameSeedGivesTheSameVerdict() throws Exception {
        assertEquals(
                TestTable.texts(node.table(1, source, masses()), "Transfer MAE"),
                TestTable.texts(node.table(1, source, masses()), "Transfer MAE"));
    }

    @Test
    void everyMethodButFineTuningLearnsFromASourceThatIsNoNetwork() throws Exception {
        for (var method : MethodChoice.values()) {
            node.set("method", method.name());
            if (method == MethodChoice.FINE_TUNING || method == MethodChoice.FROZEN_LAYERS) {
                var e = assertThrows(KNIMEException.class, () -> node.execute(source, masses()), method.name());
                assertTrue(e.getMessage().contains("none of the sources is a network"), e.getMessage());
            } else {
                assertEquals(1, node.table(1, source, masses()).size(), method.name());
            }
        }
    }

    @Test
    @Tag("check-18")
    void moreMaterialsThanTheStatedLimitAreRefused() throws Exception {
        var table = TestTable.of().text("smiles").number("y");
        for (int i = 0; i <= TransferLearner.MOST_MATERIALS; i++) {
            table.row("r" + i, "CO", (double) i);
        }
        var rows = table.in(node.exec());
        var e = assertThrows(KNIMEException.class, () -> node.execute(source, rows));
        assertTrue(e.getMessage().contains("has 20001 materials"), e.getMessage());
        assertTrue(
                e.getMessage().endsWith("takes at most 20000; use the Model Learner or fewer rows."), e.getMessage());
    }

    @Test
    @Tag("check-20")
    void withoutAStaticSeedTheDrawnOneIsInTheVerdict() throws Exception {
        var settings = node.settings();
        settings.addBoolean("seed_is_present", false);
        node.load(settings);
        assertNotEquals(
                TestTable.texts(node.table(1, source, masses()), "Seed"),
                TestTable.texts(node.table(1, source, masses()), "Seed"));
    }

    /** Willmott and Matsuura, Clim. Res. 30 (2005) 79: the mean of the absolute differences. */
    @Test
    @Tag("check-21")
    void errorsToldAreTheMeanAbsoluteOnesOfTheValidationTable() throws Exception {
        var outputs = node.execute(source, masses());
        var verdict = (BufferedDataTable) outputs[1];
        var validation = (BufferedDataTable) outputs[2];
        for (var way : List.of("Transfer", "Direct")) {
            var measured = TestTable.texts(validation, "Measured");
            var predicted = TestTable.texts(validation, way + " Prediction");
            double sum = 0;
            for (int i = 0; i < measured.size(); i++) {
                sum += Math.abs(Double.parseDouble(measured.get(i)) - Double.parseDouble(predicted.get(i)));
            }
            var told = TestTable.texts(verdict, way + " MAE").get(0);
            assertEquals(sum / measured.size(), Double.parseDouble(told), 1e-9, way);
        }
    }

    /** What transfer makes of the molar masses by shotgun, with a learning curve. */
    private TransferReport report() throws Exception {
        var table = masses();
        var texts = TestTable.texts(table, "smiles").subList(0, 10);
        var materials = new ArrayList<Material>();
        for (var text : texts) {
            materials.add(Material.parse(MaterialKind.MOLECULE, text));
        }
        var values = TestTable.texts(table, "molar mass (g/mol)").stream()
                .limit(10)
                .mapToDouble(Double::parseDouble)
                .toArray();
        var set = new MaterialSet(MaterialKind.MOLECULE, materials, texts, values, new Property("molar mass", "g/mol"));
        var settings = new TransferSettings(
                Optional.empty(), TransferMethod.SHOTGUN, true, 5, 1, 1, Provenance.of("a test", "2026-01-01"));
        return TransferLearner.learn(source.models(), set, settings, Progress.NONE);
    }

    private List<Block> blocks(TransferReport report) throws Exception {
        var view = TransferLearnerView.of(report, node.table(2, source, masses()), Progress.NONE);
        assertEquals(report.verdict(), view.headline());
        return view.sections().stream()
                .flatMap(section -> section.blocks().stream())
                .toList();
    }

    @Test
    void viewRanksEverySourceAndHasTheLearningCurveThatWasAskedFor() throws Exception {
        var report = report();
        var blocks = blocks(report);
        assertTrue(blocks.stream()
                .anyMatch(block -> block instanceof Block.Rows ranking
                        && ranking.columns().contains("Source")
                        && ranking.rows().size() == report.sources().size()));
        var plots = blocks.stream()
                .filter(Plot.class::isInstance)
                .map(block -> ((Plot) block).title())
                .toList();
        assertTrue(plots.containsAll(List.of("Learning curve", "With transfer", "Learned directly")), plots::toString);
    }

    /** A network is tried by its output and by each of its layers. */
    @Test
    void viewCountsTheSourcesAndNotTheWaysTheyWereTried() throws Exception {
        var found = report();
        var tried = List.of(
                new SourceScore("a", "density", "output of a", 1),
                new SourceScore("a", "density", "hidden1.linear of a", 2),
                new SourceScore("b", "gap", "output of b", 3));
        var report = new TransferReport(
                found.model(),
                found.direct(),
                found.verdict(),
                found.transferMae(),
                found.directMae(),
                found.gain(),
                found.validation(),
                tried,
                found.curve(),
                found.warnings(),
                found.rejected());
        var count = blocks(report).stream()
                .filter(Block.Figures.class::isInstance)
                .flatMap(block -> ((Block.Figures) block).figures().stream())
                .filter(figure -> figure.label().equals("sources"))
                .map(Block.Figure::value)
                .toList();
        assertEquals(List.of("2"), count);
    }

    /** The molecules that the source was learned from, with their boiling points in millikelvin. */
    @Test
    void targetAFactorOfThousandFromItsSourceIsTold() throws Exception {
        var table = TestTable.of().text("smiles").number("boiling point (K)");
        for (var row : TestModels.molecules(node.exec())) {
            double value = ((DoubleValue) row.getCell(1)).getDoubleValue();
            table.row(row.getKey().getString(), row.getCell(0), 1000 * value);
        }
        node.execute(source, table.in(node.exec()));
        assertEquals(
                "The values of 'boiling point' are about 1000.0 times larger than expected in 'K', which looks like"
                        + " milli, kilo and the like; check the unit of the column.",
                node.warning().orElseThrow());
    }

    @Test
    void contradictoryCopiedAndInfiniteRowsAreTold() throws Exception {
        var table = TestTable.of().text("smiles").number("y");
        int value = 0;
        for (var smiles : TestTable.texts(masses(), "smiles").subList(0, 10)) {
            table.row("row " + value, smiles, 1.0 * value++);
        }
        table.row("again", "OCC", 9.0).row("copy", "CO", 0.0).row("endless", "CCCC", Double.POSITIVE_INFINITY);
        node.execute(source, table.in(node.exec()));
        assertEquals(
                "1 material occurs more than once with contradictory values of 'y', 'CCO' with 1.0 and "
                        + "9.0. All rows were learned from; correct or average them. 1 row repeats the material and"
                        + " the value of another one, 'CO' with 0.0. It was learned from, too; remove it if it is a"
                        + " copy. 1 of 13 rows could not be learned from; the others were. First: row 'endless': "
                        + "The value of 'y' is Infinity, which is no finite number.",
                node.warning().orElseThrow());
    }

    @Test
    void constantTargetIsRefusedByName() {
        var table = TestTable.of().text("smiles").number("y");
        for (var smiles : List.of("C", "CC", "CCC", "CCCC", "CCO", "CCCO", "CO")) {
            table.row(smiles, smiles, 7.0);
        }
        var e = assertThrows(KNIMEException.class, () -> node.execute(source, table.in(node.exec())));
        assertEquals(
                "All values of 'y' are the same; there is nothing to learn from. Choose another column.",
                e.getMessage());
    }

    @Test
    void tableWithoutAnyReadableStructureIsRefusedWithTheReason() {
        var table = TestTable.of().text("smiles").number("y");
        for (int i = 0; i < 12; i++) {
            table.row("m" + i, "unknown " + i, 300.0 + i);
        }
        var e = assertThrows(KNIMEException.class, () -> node.execute(source, table.in(node.exec())));
        assertTrue(
                e.getMessage().startsWith("None of the 12 rows can be learned from. First: row 'm0': "),
                e.getMessage());
    }

    @Test
    @Tag("check-10")
    void emptyTableIsRefusedWithASentence() {
        var table = TestTable.of().text("smiles").number("y").in(node.exec());
        assertTrue(assertThrows(KNIMEException.class, () -> node.execute(source, table))
                .getMessage()
                .endsWith("."));
    }

    @Test
    @Tag("check-16")
    void cancelStopsTheLearning() throws Exception {
        node.monitor().setExecuteCanceled();
        assertThrows(CanceledExecutionException.class, () -> node.execute(source, masses()));
    }
}
