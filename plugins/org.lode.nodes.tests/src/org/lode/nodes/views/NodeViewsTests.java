package org.lode.nodes.views;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.ExecutionContext;
import org.lode.learn.Property;
import org.lode.learn.TargetWindow;
import org.lode.nodes.TestModels;
import org.lode.nodes.TestNode;
import org.lode.nodes.TestTable;
import org.lode.nodes.descriptors.DescriptorCalculatorNodeFactory;
import org.lode.nodes.designer.BayesianDesignerNodeFactory;
import org.lode.nodes.generator.CandidateGeneratorNodeFactory;
import org.lode.nodes.learner.ModelLearnerNodeFactory;
import org.lode.nodes.loader.PretrainedModelLoaderNodeFactory;
import org.lode.nodes.reader.MaterialsReaderNodeFactory;
import org.lode.nodes.screener.ScreenerNodeFactory;
import org.lode.nodes.transfer.TransferLearnerNodeFactory;
import org.lode.nodes.views.View.Section;
import org.lode.nodes.writer.ModelWriterNodeFactory;
import org.lode.represent.MaterialKind;
import org.lode.represent.Progress;

/** The views of all nodes in a real browser, from real executions. */
class NodeViewsTests {
    private static final String HOSTILE = "<img src=x onerror=alert(1)>";
    private static final int MANY = 100_000;

    @TempDir
    Path folder;

    private static BufferedDataTable structures(ExecutionContext exec, int rows) {
        var table = TestTable.of().text("smiles");
        for (int i = 0; i < rows; i++) {
            table.row(i == 0 ? HOSTILE : "r" + i, "C".repeat(1 + i % 7) + "O");
        }
        return table.in(exec);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, MANY})
    @Tag("check-29")
    void materialsReader(int rows) throws Exception {
        var lines = new StringBuilder("name,smiles,number\n");
        for (int i = 0; i < rows; i++) {
            lines.append(HOSTILE)
                    .append(i)
                    .append(',')
                    .append(i % 10 == 9 ? "C(" : "C".repeat(1 + i % 5))
                    .append(",1.5\n");
        }
        var file = folder.resolve(rows + ".csv");
        Files.writeString(file, lines, StandardCharsets.UTF_8);
        try (var node = TestNode.of(new MaterialsReaderNodeFactory())) {
            node.set("file", file.toString());
            node.execute();
            try (var page = FakeKnime.open(node.host())) {
                page.assertQuiet();
                assertTrue(page.text().contains(rows == 1 ? "1 row was read" : " rows were read"), page.text());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, MANY})
    @Tag("check-29")
    void descriptorCalculator(int rows) throws Exception {
        try (var node = TestNode.of(new DescriptorCalculatorNodeFactory())) {
            node.execute(structures(node.exec(), rows));
            try (var page = FakeKnime.open(node.host())) {
                page.assertQuiet();
                assertTrue(page.text().contains("of " + String.format("%,d material", rows)), page.text());
                assertEquals(rows == MANY, page.text().contains("of 100,000 rows are shown"));
            }
        }
    }

    @Test
    @Tag("check-29")
    void pretrainedModelLoader() throws Exception {
        var file = folder.resolve("boiling-point.onnx");
        try (var node = TestNode.of(new PretrainedModelLoaderNodeFactory())) {
            Files.write(
                    file, TestModels.boilingPoint(node.exec()).models().get(0).toOnnx());
            node.set("source", "FILE");
            node.set("file", file.toString());
            node.execute();
            try (var page = FakeKnime.open(node.host())) {
                page.assertQuiet();
                assertEquals(
                        1,
                        page.value("page.querySelectorAll('.card svg.parity').length")
                                .asInt());
            }
        }
    }

    @Test
    @Tag("check-29")
    void modelLearner() throws Exception {
        try (var node = TestNode.of(new ModelLearnerNodeFactory())) {
            node.set("descriptors/recipe", "descriptors2d");
            node.set("descriptors/choice", "CUSTOM");
            node.execute(TestModels.molecules(node.exec()));
            try (var page = FakeKnime.open(node.host())) {
                page.assertQuiet();
                assertTrue(page.text().contains("Predicts 'boiling point'"), page.text());
                assertEquals(
                        8,
                        page.value("page.querySelectorAll('.card .picture svg').length")
                                .asInt());
            }
        }
    }

    @Test
    @Tag("check-29")
    void transferLearner() throws Exception {
        try (var node = TestNode.of(new TransferLearnerNodeFactory())) {
            var model = TestModels.boilingPoint(node.exec());
            node.execute(model, TestModels.molecules(node.exec()));
            try (var page = FakeKnime.open(node.host())) {
                page.assertQuiet();
                assertTrue(page.text().contains("Learned directly"), page.text());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, MANY})
    @Tag("check-29")
    void screener(int rows) throws Exception {
        try (var node = TestNode.of(new ScreenerNodeFactory())) {
            var model = TestModels.boilingPoint(node.exec());
            node.target(0, "boiling point", 380.0, null);
            node.execute(model, structures(node.exec(), rows));
            try (var page = FakeKnime.open(node.host())) {
                page.assertQuiet();
                assertTrue(page.text().contains("screened"), page.text());
                assertTrue(rows != 1 || page.text().contains(HOSTILE));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    @Tag("check-29")
    void bayesianDesigner(boolean seeds) throws Exception {
        try (var node = TestNode.of(new BayesianDesignerNodeFactory())) {
            var model = TestModels.boilingPoint(node.exec());
            node.set("particles", 30);
            node.set("steps", 5);
            node.set("best", 10);
            node.target(0, "boiling point", 400.0, 450.0);
            node.execute(model, seeds ? TestModels.molecules(node.exec()) : structures(node.exec(), 0));
            try (var page = FakeKnime.open(node.host())) {
                page.assertQuiet();
                assertEquals(seeds, page.text().contains("Hits against budget"), page.text());
            }
        }
    }

    @Test
    @Tag("check-29")
    void candidateGenerator() throws Exception {
        var monomers = TestTable.of()
                .text("smiles")
                .row(HOSTILE, "NCCCCCCN")
                .row("adipic acid", "OC(=O)CCCCC(=O)O")
                .row("styrene", "C=Cc1ccccc1");
        try (var node = TestNode.of(new CandidateGeneratorNodeFactory())) {
            node.execute(monomers.in(node.exec()));
            try (var page = FakeKnime.open(node.host())) {
                page.assertQuiet();
                assertTrue(page.text().contains("generated."), page.text());
                assertTrue(page.value("page.querySelectorAll('.picture svg').length")
                                .asInt()
                        > 0);
            }
        }
    }

    @Test
    @Tag("check-29")
    void modelWriter() throws Exception {
        try (var node = TestNode.of(new ModelWriterNodeFactory())) {
            node.set("file", folder.resolve("models").toString());
            node.execute(TestModels.boilingPoint(node.exec()));
            try (var page = FakeKnime.open(node.host())) {
                page.assertQuiet();
                assertTrue(page.text().contains("1 model was written"), page.text());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, MANY})
    void plotsOfPredictionsStaySmallAndQuiet(int rows) throws Exception {
        try (var node = TestNode.of(new ModelLearnerNodeFactory())) {
            var view = predictions(node.exec(), rows);
            assertTrue(ViewJson.write(view).length() <= ViewJson.MOST_BYTES);
            try (var page = FakeKnime.open(new ModelLearnerNodeFactory(), view)) {
                page.assertQuiet();
                assertEquals(rows == MANY, page.text().contains("2,000 of 100,000 rows"));
            }
        }
    }

    private static View predictions(ExecutionContext exec, int rows) {
        var random = new Random(1);
        var table = TestTable.of()
                .text("SMILES")
                .number("Measured")
                .number("Prediction")
                .number("Deviation")
                .number("Prediction (a)")
                .number("Deviation (a)")
                .number("Target Probability (a)")
                .number("Prediction (b)")
                .number("Deviation (b)")
                .number("Target Probability (b)");
        for (int i = 0; i < rows; i++) {
            var values = new ArrayList<Object>(List.of("CCO"));
            for (int column = 0; column < 9; column++) {
                values.add(random.nextDouble());
            }
            table.row(HOSTILE + i, values.toArray());
        }
        var sample = Sample.of(table.in(exec), Sample.POINTS, Progress.NONE);
        var validation = Validation.of(sample, "Measured", "Prediction", "Deviation");
        var property = new Property("a", "K");
        var space = new PropertySpace(
                sample,
                List.of(property, new Property("b", "")),
                List.of(
                        new TargetWindow("a", 0.5, Double.POSITIVE_INFINITY),
                        new TargetWindow("b", Double.NEGATIVE_INFINITY, 0.5)));
        var blocks = new ArrayList<Block>(space.plots(List.of()));
        blocks.add(validation.parity("parity", property, 0));
        blocks.add(Validation.calibrationPlot(validation.calibration("model", 0)));
        blocks.add(validation.worst(MaterialKind.MOLECULE, sample.texts("SMILES"), property));
        blocks.add(space.cards("cards", MaterialKind.MOLECULE, "SMILES", List.of()));
        return new View("Predictions", List.of(new Section("All", sample.note(), blocks)));
    }
}
