package org.lode.nodes.learner;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.node.parameters.NodeParametersInput;
import org.lode.learn.ModelCard;
import org.lode.learn.Property;
import org.lode.nodes.TestModels;
import org.lode.nodes.TestNode;
import org.lode.nodes.TestTable;
import org.lode.nodes.models.PropertyModelsPortObject;
import org.lode.nodes.models.PropertyModelsPortObjectSpec;

class ModelLearnerTests {
    private TestNode node;

    @BeforeEach
    void open() throws Exception {
        node = TestNode.of(new ModelLearnerNodeFactory());
        node.set("descriptors/recipe", "descriptors2d");
        node.set("descriptors/choice", "CUSTOM");
    }

    @AfterEach
    void close() throws IOException {
        node.close();
    }

    @Test
    void propertyAndUnitComeFromTheColumnsName() throws Exception {
        var spec = (PropertyModelsPortObjectSpec) node.configure(TestModels.molecules(node.exec()))[0];
        assertEquals(List.of(new Property("boiling point", "K")), spec.properties());
    }

    @Test
    void everyMaterialIsInTheValidationTableOnce() throws Exception {
        var table = TestModels.molecules(node.exec());
        var outputs = node.execute(table);
        var validation = (BufferedDataTable) outputs[1];
        assertEquals(TestTable.ids(table), TestTable.ids(validation));
        assertTrue(((DataTableSpec) node.outSpecs()[1]).equalStructure(validation.getDataTableSpec()));
    }

    @Test
    @Tag("check-19")
    void sameSeedGivesTheSameModelAndAnotherSeedOtherFolds() throws Exception {
        var table = TestModels.molecules(node.exec());
        var first = node.execute(table);
        var second = node.execute(table);
        assertArrayEquals(
                model(first).models().get(0).toOnnx(),
                model(second).models().get(0).toOnnx());
        node.set("seed", 5L);
        var third = node.execute(table);
        assertNotEquals(
                TestTable.texts((BufferedDataTable) first[1], "Fold"),
                TestTable.texts((BufferedDataTable) third[1], "Fold"));
    }

    /** The bytes of the model of a table and of the same table the other way round. */
    @ParameterizedTest
    @EnumSource(LearnerChoice.class)
    void orderOfTheRowsDoesNotChangeTheModel(LearnerChoice learner) throws Exception {
        node.set("learner", learner.name());
        node.set("settings/epochs", 20);
        node.set("intervals", "CV_PLUS");
        var table = TestModels.molecules(node.exec());
        var forward = node.execute(table);
        var backward = node.execute(reversed(table));
        assertArrayEquals(
                model(forward).models().get(0).toOnnx(),
                model(backward).models().get(0).toOnnx());
        var ids = TestTable.ids((BufferedDataTable) forward[1]);
        Collections.reverse(ids);
        assertEquals(ids, TestTable.ids((BufferedDataTable) backward[1]));
    }

    private BufferedDataTable reversed(BufferedDataTable table) {
        var rows = new ArrayList<DataRow>();
        table.forEach(rows::add);
        Collections.reverse(rows);
        var reversed = TestTable.of().text("smiles").number("boiling point (K)");
        rows.forEach(row -> reversed.row(row.getKey().getString(), row.getCell(0), row.getCell(1)));
        return reversed.in(node.exec());
    }

    /** Molecules with a boiling point, and twice that only for some; the last has the second alone. */
    private BufferedDataTable twoTargets() {
        var table = TestTable.of().text("smiles").number("boiling point (K)").number("double (K)");
        int i = 0;
        for (var row : TestModels.molecules(node.exec())) {
            double value = ((DoubleCell) row.getCell(1)).getDoubleValue();
            table.row("r" + i, row.getCell(0), value, i % 2 == 0 ? 2 * value : null);
            i++;
        }
        return table.row("last", "CCCCCCCCC", null, 848.0)
                .row("neither", "CO", null, null)
                .in(node.exec());
    }

    private void learnTogether() throws InvalidSettingsException {
        node.set("materials/targetColumn", "boiling point (K)");
        node.set("learner", "NETWORK");
        node.set("settings/epochs", 20);
        node.set("folds", 3);
        node.set("furtherTargets", new String[] {"double (K)"});
    }

    @Test
    void severalTargetsGiveAModelEachAndSkipMissingValues() throws Exception {
        learnTogether();
        var table = twoTargets();
        var spec = (PropertyModelsPortObjectSpec) node.configure(table)[0];
        assertEquals(List.of(new Property("boiling point", "K"), new Property("double", "K")), spec.properties());
        var outputs = node.execute(table);
        var cards = model(outputs).getSpec().cards();
        long rows = table.size() - 2;
        assertEquals(
                List.of((int) rows, (int) (rows + 1) / 2 + 1),
                cards.stream().map(ModelCard::rows).toList());
        assertTrue(
                cards.get(0).learner().endsWith("hidden layers shared with 'double'"),
                cards.get(0).learner());
        var validation = (BufferedDataTable) outputs[1];
        assertTrue(((DataTableSpec) node.outSpecs()[1]).equalStructure(validation.getDataTableSpec()));
        assertEquals("last (double)", TestTable.ids(validation).get((int) validation.size() - 1));
        assertEquals(
                "1 of " + table.size() + " rows have no readable structure or no value of any target column; the others"
                        + " were learned from.",
                node.warning().orElseThrow());
    }

    @Test
    void contradictionsOfEachOfSeveralTargetsAreTold() throws Exception {
        learnTogether();
        var table = TestTable.of().text("smiles").number("boiling point (K)").number("double (K)");
        int i = 0;
        for (var row : TestModels.molecules(node.exec())) {
            double value = ((DoubleCell) row.getCell(1)).getDoubleValue();
            table.row("r" + i++, row.getCell(0), value, 2 * value);
        }
        table.row("again", "CCO", null, 3000.0);
        node.execute(table.in(node.exec()));
        var warning = node.warning().orElseThrow();
        assertTrue(
                warning.startsWith(
                        "1 material occurs more than once with contradictory values of 'double', 'CCO' with 702"),
                warning);
    }

    @Test
    void severalTargetsNeedTheNetwork() throws Exception {
        node.set("learner", "NETWORK");
        node.set("furtherTargets", new String[] {"double (K)"});
        var message = assertThrows(IllegalArgumentException.class, () -> node.set("learner", "BAYESIAN_RIDGE"))
                .getMessage();
        assertTrue(
                message.contains(
                        "Several targets cannot be learned together by another learner than the neural network."),
                message);
    }

    @Test
    void drawnShapesAreOnTheCard() throws Exception {
        node.set("learner", "NETWORK");
        node.set("settings/epochs", 20);
        node.set("settings/networks", 3);
        node.set("settings/mostUnits", 64);
        node.set("settings/randomShapes", true);
        var learned = model(node.execute(TestModels.molecules(node.exec())))
                .models()
                .get(0)
                .card()
                .learner();
        assertTrue(
                learned.startsWith("network pyramids of 2 to 4 layers from 32 to 64 units at random Relu, Adam"),
                learned);
        assertTrue(learned.endsWith(", 3 members"), learned);
    }

    @ParameterizedTest
    @EnumSource(ForestColumns.class)
    void columnsThatAForestTriesAreOnTheCard(ForestColumns columns) throws Exception {
        node.set("learner", "RANDOM_FOREST");
        node.set("settings/trees", 20);
        node.set("settings/columnsPerSplit", columns.name());
        var card = model(node.execute(TestModels.molecules(node.exec())))
                .models()
                .get(0)
                .card();
        assertEquals(columns.forest(20).description(), card.learner());
    }

    @Test
    void tableWithoutAnyDescriptorIsRefusedWithTheReason() throws Exception {
        var table = TestTable.of().text("smiles").number("boiling point (K)");
        for (int i = 0; i < 12; i++) {
            table.row("m" + i, "unknown " + i, 300.0 + i);
        }
        var e = assertThrows(KNIMEException.class, () -> node.execute(table.in(node.exec())));
        assertTrue(
                e.getMessage().startsWith("None of the 12 rows can be learned from. First: row 'm0': "),
                e.getMessage());
    }

    /** Magpie's tables know nothing of oganesson. */
    @Test
    void tableWhoseDescriptorsAreAllMissingIsRefusedWithTheReason() throws Exception {
        node.set("descriptors/recipe", "magpie");
        node.set("materials/kind", "COMPOSITION");
        var table = TestTable.of().text("formula").number("y");
        for (int i = 1; i < 10; i++) {
            table.row("m" + i, "OgF" + i, 300.0 + i);
        }
        var e = assertThrows(KNIMEException.class, () -> node.execute(table.in(node.exec())));
        assertTrue(
                e.getMessage().matches("None of the 9 rows can be learned from. First: row 'm1': .*Og.*"),
                e.getMessage());
    }

    /** What the dialog of a node that is connected for the first time shows. */
    @Test
    void aNewNodeChoosesTheLearnerItself() {
        var table = TestModels.molecules(node.exec()).getDataTableSpec();
        var input = (NodeParametersInput) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {NodeParametersInput.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getInPortSpecs" -> new PortObjectSpec[] {table};
                    case "getInTableSpecs" -> new DataTableSpec[] {table};
                    case "getInTableSpec" -> Optional.of(table);
                    default -> throw new UnsupportedOperationException(method.getName());
                });
        var parameters = new ModelLearnerParameters(input);
        assertEquals(LearnerChoice.AUTO, parameters.learner);
        assertEquals(IntervalChoice.AUTO, parameters.intervals);
        assertEquals(Optional.empty(), parameters.timeLimit);
    }

    /** However little is tried in the time, there is a model, validated on every material. */
    @Test
    void automaticChoiceWithinATimeLimitGivesAValidatedModel() throws Exception {
        node.set("learner", "AUTO");
        node.set("timeLimit", 1);
        var table = TestModels.molecules(node.exec());
        var outputs = node.execute(table);
        var card = model(outputs).models().get(0).card();
        assertTrue(card.learner().contains("by inner cross-validation"), card.learner());
        assertTrue(card.metrics().get("r2") > 0, card.metrics()::toString);
        assertEquals(TestTable.ids(table), TestTable.ids((BufferedDataTable) outputs[1]));
    }

    /** By hand: of 62 s, 6 choices in five folds and for all rows; with a curve of five points 25 more, 2 s each. */
    @Test
    void theTimeLimitHoldsForTheCurveToo() {
        var parameters = new ModelLearnerParameters();
        parameters.timeLimit = Optional.of(62);
        assertEquals(62 / 6.0, ModelLearnerExecution.secondsOfAChoice(parameters), 1e-12);
        parameters.learningCurve = true;
        assertEquals(2, ModelLearnerExecution.secondsOfAChoice(parameters), 1e-12);
        parameters.timeLimit = Optional.empty();
        assertEquals(0, ModelLearnerExecution.secondsOfAChoice(parameters));
    }

    @Test
    void mostUnitsBelowTheFewestAreRefused() {
        var message = assertThrows(IllegalArgumentException.class, () -> node.set("settings/mostUnits", 16))
                .getMessage();
        assertTrue(message.contains("The setting 'Most units' is 16, but must lie between 32 and 4,096."), message);
    }

    @Test
    @Tag("check-20")
    void withoutAStaticSeedTheDrawnOneIsOnTheCard() throws Exception {
        var settings = node.settings();
        settings.addBoolean("seed_is_present", false);
        node.load(settings);
        var table = TestModels.molecules(node.exec());
        var first = model(node.execute(table)).getSpec().cards().get(0).seed();
        var second = model(node.execute(table)).getSpec().cards().get(0).seed();
        assertNotEquals(first, second);
    }

    @Test
    @Tag("check-11")
    @Tag("check-12")
    void rowsThatCannotBeLearnedFromAreCountedAndTheFirstNamed() throws Exception {
        var table = TestTable.of()
                .text("smiles")
                .number("y")
                .row("a", "C", 1.0)
                .row("b", "C1CC", 2.0)
                .row("c", "CC", null)
                .row("d", "CCC", 3.0)
                .row("e", "CCCC", 4.0)
                .row("f", "CCO", Double.NaN)
                .in(node.exec());
        node.set("folds", 3);
        var validation = (BufferedDataTable) node.execute(table)[1];
        assertEquals(List.of("a", "d", "e"), TestTable.ids(validation));
        assertTrue(node.warning()
                .orElseThrow()
                .startsWith("3 of 6 rows could not be learned from; the others were. First: row 'b': "));
    }

    @Test
    void contradictoryRowsAreToldAndKept() throws Exception {
        var table = TestTable.of()
                .text("smiles")
                .number("y")
                .row("a", "C", 1.0)
                .row("b", "CCO", 2.0)
                .row("c", "OCC", 7.0)
                .row("d", "CCC", 3.0)
                .in(node.exec());
        node.set("folds", 3);
        var validation = (BufferedDataTable) node.execute(table)[1];
        assertEquals(List.of("a", "b", "c", "d"), TestTable.ids(validation));
        assertEquals(
                "1 material occurs more than once with contradictory values of 'y', 'CCO' with 2.0 and 7.0. All rows"
                        + " were learned from; correct or average them.",
                node.warning().orElseThrow());
    }

    @Test
    void copiedRowsAreToldAndKept() throws Exception {
        var table = TestTable.of()
                .text("smiles")
                .number("y (K)")
                .row("a", "C", 1.0)
                .row("b", "CCO", 2.0)
                .row("c", "OCC", 2.0)
                .row("d", "CCC", 3.0)
                .in(node.exec());
        node.set("folds", 3);
        assertEquals(4, ((BufferedDataTable) node.execute(table)[1]).size());
        assertEquals(
                "1 row repeats the material and the value of another one, 'CCO' with 2.0 K. It was learned from, too;"
                        + " remove it if it is a copy.",
                node.warning().orElseThrow());
    }

    @Test
    void infiniteValuesAreCountedAndTheFirstNamed() throws Exception {
        var table = TestTable.of()
                .text("smiles")
                .number("y")
                .row("a", "C", 1.0)
                .row("b", "CC", Double.POSITIVE_INFINITY)
                .row("c", "CCO", Double.NEGATIVE_INFINITY)
                .row("d", "CCC", 3.0)
                .row("e", "CCCC", 4.0)
                .in(node.exec());
        node.set("folds", 3);
        var validation = (BufferedDataTable) node.execute(table)[1];
        assertEquals(List.of("a", "d", "e"), TestTable.ids(validation));
        assertEquals(
                "2 of 5 rows could not be learned from; the others were. First: row 'b': The value of 'y' is Infinity,"
                        + " which is no finite number.",
                node.warning().orElseThrow());
    }

    @Test
    void constantTargetIsRefusedByName() throws Exception {
        var table = TestTable.of().text("smiles").number("y");
        for (var smiles : List.of("C", "CC", "CCC", "CCCC", "CCO", "CCCO")) {
            table.row(smiles, smiles, 7.0);
        }
        var e = assertThrows(KNIMEException.class, () -> node.execute(table.in(node.exec())));
        assertEquals(
                "All values of 'y' are the same; there is nothing to learn from. Choose another column.",
                e.getMessage());
    }

    @Test
    void tooFewMaterialsAreRefused() throws Exception {
        var table = TestTable.of()
                .text("smiles")
                .number("y")
                .row("a", "C", 1.0)
                .row("b", "CC", 2.0)
                .in(node.exec());
        var message =
                assertThrows(KNIMEException.class, () -> node.execute(table)).getMessage();
        assertTrue(message.contains("'y'") && message.contains("5 folds"), message);
    }

    @Test
    void singleRowIsToldAsSuch() throws Exception {
        var table = TestTable.of().text("smiles").number("y").row("a", "C", 1.0).in(node.exec());
        assertEquals(
                "The table has 1 material with a value of 'y', and at least 5 are needed for 5 folds; give more rows"
                        + " or take fewer folds.",
                assertThrows(KNIMEException.class, () -> node.execute(table)).getMessage());
    }

    @Test
    @Tag("check-7")
    void withoutANumberColumnTheTextColumnsAreNamed() throws Exception {
        var table =
                TestTable.of().text("smiles").text("Tb").row("a", "C", "cold").in(node.exec());
        var message = assertThrows(InvalidSettingsException.class, () -> node.configure(table))
                .getMessage();
        assertTrue(message.contains("Columns that are text: 'smiles', 'Tb'."), message);
    }

    @Test
    @Tag("check-10")
    void emptyTableIsRefusedWithASentence() throws Exception {
        var table = TestTable.of().text("smiles").number("y").in(node.exec());
        assertTrue(assertThrows(KNIMEException.class, () -> node.execute(table))
                .getMessage()
                .endsWith("."));
    }

    @Test
    @Tag("check-6")
    void targetColumnThatVanishedIsNamed() throws Exception {
        node.set("materials/targetColumn", "gone");
        var message = assertThrows(
                        InvalidSettingsException.class, () -> node.configure(TestModels.molecules(node.exec())))
                .getMessage();
        assertTrue(message.startsWith("The column 'gone' with the target values is not in the input table."), message);
    }

    @Test
    @Tag("check-25")
    void foldsOutsideTheirRangeAreRefusedWithoutADialog() {
        var message = assertThrows(IllegalArgumentException.class, () -> node.set("folds", 1))
                .getMessage();
        assertTrue(
                message.endsWith("The setting 'Folds' is 1, but must lie between 2 and 50. Change it in the dialog."));
    }

    @Test
    void intervalsHoldTheirPredictionsAndWidenWithTheLevel() throws Exception {
        var table = TestModels.molecules(node.exec());
        var narrow = (BufferedDataTable) node.execute(table)[1];
        node.set("intervalLevel", 95);
        var wide = (BufferedDataTable) node.execute(table)[1];
        var lower = TestTable.texts(narrow, "Lower");
        var wider = TestTable.texts(wide, "Lower");
        var mean = TestTable.texts(narrow, "Prediction");
        for (int row = 0; row < lower.size(); row++) {
            assertTrue(Double.parseDouble(lower.get(row)) < Double.parseDouble(mean.get(row)));
            assertTrue(Double.parseDouble(wider.get(row)) < Double.parseDouble(lower.get(row)));
        }
    }

    @Test
    void splitAndTransformAreOnTheCard() throws Exception {
        node.set("split", "SCAFFOLD");
        node.set("folds", 2);
        node.set("transform", "LOGARITHM");
        node.set("learningCurve", true);
        var card = model(node.execute(TestModels.molecules(node.exec())))
                .getSpec()
                .cards()
                .get(0);
        assertTrue(card.split().contains("Bemis-Murcko scaffolds kept together"), card.split());
        assertTrue(card.learner().endsWith("target transform logarithm"), card.learner());
    }

    @Test
    void splitByGroupsNeedsAColumnOfTheTable() throws Exception {
        node.set("split", "GROUPED");
        node.set("groupColumn", "laboratory");
        var message = assertThrows(KNIMEException.class, () -> node.execute(TestModels.molecules(node.exec())))
                .getMessage();
        assertEquals(
                "The group column 'laboratory' is not in the input table. Select another one in the dialog.", message);
    }

    @Test
    void logarithmOfANegativeValueIsRefused() throws Exception {
        node.set("transform", "LOGARITHM");
        node.set("folds", 2);
        var table = TestTable.of()
                .text("smiles")
                .number("y")
                .row("a", "C", 1.0)
                .row("b", "CC", -2.0)
                .row("c", "CCC", 2.0)
                .in(node.exec());
        var message =
                assertThrows(KNIMEException.class, () -> node.execute(table)).getMessage();
        assertTrue(message.startsWith("The target value -2.0 is not greater than zero"), message);
    }

    @Test
    @Tag("check-25")
    void hiddenLayersThatAreNoNumbersAreRefused() {
        var message = assertThrows(IllegalArgumentException.class, () -> node.set("settings/hiddenLayers", "128, many"))
                .getMessage();
        assertTrue(message.contains("The hidden layers '128, many' are not"), message);
    }

    @ParameterizedTest
    @EnumSource(LearnerChoice.class)
    void everyLearnerLearnsWithItsDefaults(LearnerChoice learner) throws Exception {
        node.set("learner", learner.name());
        node.set("settings/epochs", 20);
        var outputs = node.execute(TestModels.molecules(node.exec()));
        assertEquals(1, model(outputs).models().size());
    }

    private static PropertyModelsPortObject model(PortObject[] outputs) {
        return (PropertyModelsPortObject) outputs[0];
    }

    @Test
    @Tag("check-24")
    void theDialogTellsWhatSeveralTargetsCannotBeLearnedWith() {
        var parameters = new ModelLearnerParameters();
        assertEquals(Optional.empty(), JointMessage.of(parameters));
        parameters.furtherTargets = new String[] {"density"};
        var message = JointMessage.of(parameters).orElseThrow().description();
        assertTrue(message.contains("Several targets cannot be learned together by another learner"), message);
        parameters.learner = LearnerChoice.NETWORK;
        assertEquals(Optional.empty(), JointMessage.of(parameters));
    }
}
