package org.lode.learn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lode.learn.linear.BayesianRidge;
import org.lode.learn.transfer.TransferLearner;
import org.lode.learn.transfer.TransferSettings;
import org.lode.represent.Material;
import org.lode.represent.MaterialKind;
import org.lode.represent.Progress;

class TrainingChecksTests {
    private static final List<String> OXIDES = List.of("MgO", "CaO", "SrO", "BaO", "ZnO", "CdO");

    private static PropertyModel learn(TrainingSet data, int folds) throws LearnException {
        return new RegressionLearner(new BayesianRidge(), folds, 1).learn(data, Progress.NONE);
    }

    private static String message(TrainingSet data, int folds) {
        return assertThrows(LearnException.class, () -> learn(data, folds)).getMessage();
    }

    @Test
    void constantTarget() {
        assertEquals(
                "All values of 'hardness' are the same; there is nothing to learn from. Choose another column.",
                message(SampleAlloys.of(OXIDES, 4, 4, 4, 4, 4, 4), 3));
    }

    @Test
    void fewerMaterialsThanFolds() {
        assertEquals(
                "The table has 6 different materials with a value of 'hardness', and at least 10 are needed for 10"
                        + " folds; give more rows or take fewer folds.",
                message(SampleAlloys.of(OXIDES, 1, 2, 3, 4, 5, 6), 10));
    }

    @Test
    void noMaterialAtAll() {
        assertTrue(message(SampleAlloys.of(List.of()), 5).startsWith("The table has 0 different materials"));
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.NaN})
    void valueThatIsNoFiniteNumber(double value) {
        assertEquals(
                "The column of 'hardness' holds the value " + value
                        + ", which is not a finite number; correct or remove that row.",
                message(SampleAlloys.of(OXIDES, 1, 2, value, 4, 5, 6), 3));
    }

    @Test
    void descriptorsThatAreTheSameInAllRows() {
        var data = SampleAlloys.of(Collections.nCopies(6, "MgO"), 1, 2, 3, 4, 5, 6);
        var named = new TrainingSet(
                data.features(), OXIDES, data.targets(), data.property(), data.recipe(), data.provenance());
        assertEquals(
                "All 6 rows have the same descriptors of the recipe 'magpie', so they cannot be told apart; choose"
                        + " other descriptors.",
                message(named, 3));
    }

    @Test
    void contradictoryRowsAreCountedAndKept() throws LearnException {
        var data = SampleAlloys.of(
                List.of("MgO", "MgO", "CaO", "CaO", "SrO", "SrO", "BaO", "ZnO"), 1, 9, 3, 3.1, 5, 8, 6, 7);
        assertEquals(
                "2 materials occur more than once with contradictory values of 'hardness', such as 'MgO' with 1.0 and"
                        + " 9.0 GPa. All rows were learned from; correct or average them.",
                Contradictions.of(data).orElseThrow().sentence());
        assertEquals(8, learn(data, 3).card().rows());
    }

    @Test
    void repeatedMeasurementsThatAgreeAreNoContradiction() {
        assertTrue(Contradictions.of(SampleAlloys.of(List.of("MgO", "MgO", "CaO"), 1, 1.1, 9))
                .isEmpty());
    }

    @Test
    void copiedRowsAreCountedAndKept() throws LearnException {
        var data = SampleAlloys.of(
                List.of("MgO", "MgO", "CaO", "CaO", "CaO", "SrO", "SrO", "BaO"), 1, 1, 3, 3, 3, 5, 5.1, 6);
        assertEquals(
                List.of("3 rows repeat the material and the value of other ones, such as 'MgO' with 1.0 GPa. They were"
                        + " learned from, too; remove them if they are copies."),
                TrainingChecks.warnings(data));
        assertEquals(8, learn(data, 3).card().rows());
    }

    @Test
    void tablesWithoutMistakesAreNotTalkedAbout() {
        assertEquals(List.of(), TrainingChecks.warnings(SampleAlloys.of(OXIDES, 1, 1, 3, 3, 5, 6)));
    }

    /** No table of Magpie's knows oganesson. */
    @Test
    void transferWithoutAnyDescriptorIsRefusedWithTheReason() throws Exception {
        var source = learn(SampleAlloys.of(12, share -> 5 + share), 3);
        var materials = List.of(
                Material.parse(MaterialKind.COMPOSITION, "OgF2"), Material.parse(MaterialKind.COMPOSITION, "OgF4"));
        var target = new MaterialSet(
                MaterialKind.COMPOSITION,
                materials,
                List.of("row 1", "row 2"),
                new double[] {1, 2},
                new Property("hardness", "GPa"));
        var settings = TransferSettings.standard(Provenance.of("test", ""));
        var e = assertThrows(
                LearnException.class, () -> TransferLearner.learn(List.of(source), target, settings, Progress.NONE));
        assertTrue(
                e.getMessage()
                        .matches("None of the 2 materials has the descriptors of '.*magpie.*'\\."
                                + " First: 'row 1': .*Og.*"),
                e.getMessage());
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.NaN})
    void materialSetRefusesAValueThatIsNoFiniteNumberByItsRow(double value) throws Exception {
        var materials = List.of(
                Material.parse(MaterialKind.COMPOSITION, "MgO"), Material.parse(MaterialKind.COMPOSITION, "CaO"));
        var names = List.of("row 1", "row 2");
        double[] y = {1, value};
        var e = assertThrows(
                IllegalArgumentException.class,
                () -> new MaterialSet(MaterialKind.COMPOSITION, materials, names, y, new Property("hardness", "GPa")));
        assertEquals("The value of 'row 2' is not a finite number.", e.getMessage());
    }
}
