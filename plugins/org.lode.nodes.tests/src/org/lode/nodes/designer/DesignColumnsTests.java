package org.lode.nodes.designer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.knime.core.data.def.BooleanCell;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.IntCell;
import org.knime.core.data.def.LongCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.BufferedDataTable;
import org.lode.learn.TargetWindow;
import org.lode.nodes.TestModels;
import org.lode.nodes.TestNode;
import org.lode.nodes.TestTable;
import org.lode.nodes.table.SmilesCells;
import org.lode.represent.MaterialException;
import org.lode.represent.Molecule;
import org.lode.represent.Recipe;

/** What each column of the designer's two tables holds, on one search. */
class DesignColumnsTests {
    private static final String PROPERTY = "boiling point";
    private static final double LOWER = 400;
    private static final double UPPER = 450;
    private static final int STEPS = 5;
    private static final int PARTICLES = 30;

    private static TestNode node;
    private static BufferedDataTable seeds;
    private static BufferedDataTable designs;
    private static BufferedDataTable log;

    @BeforeAll
    static void design() throws Exception {
        node = TestNode.of(new BayesianDesignerNodeFactory());
        node.set("particles", PARTICLES);
        node.set("steps", STEPS);
        node.set("best", 10);
        node.set("onlyNovel", false);
        node.target(0, PROPERTY, LOWER, UPPER);
        seeds = TestModels.molecules(node.exec());
        var outputs = node.execute(TestModels.boilingPoint(node.exec()), seeds);
        designs = (BufferedDataTable) outputs[0];
        log = (BufferedDataTable) outputs[1];
    }

    @AfterAll
    static void close() throws IOException {
        node.close();
    }

    private static double[] numbers(BufferedDataTable table, String column) {
        return TestTable.texts(table, column).stream()
                .mapToDouble(Double::parseDouble)
                .toArray();
    }

    private static void assertWithin(BufferedDataTable table, String column, double least, double most) {
        for (double value : numbers(table, column)) {
            assertTrue(value >= least && value <= most, column + " " + value);
        }
    }

    @Test
    void designsHaveTheirColumnsWithTheirTypes() {
        var spec = designs.getDataTableSpec();
        assertEquals(
                List.of(
                        "SMILES",
                        "Prediction (boiling point)",
                        "Deviation (boiling point)",
                        "In Domain (boiling point)",
                        "Target Probability (boiling point)",
                        "Log Probability",
                        "Novel",
                        "Nearest Seed",
                        "Similarity",
                        "Step",
                        "Rank",
                        "Route",
                        "Synthetic Accessibility",
                        "Second Opinion",
                        "Posterior Probability"),
                TestTable.names(spec));
        var types = List.of(
                SmilesCells.type(),
                DoubleCell.TYPE,
                DoubleCell.TYPE,
                BooleanCell.TYPE,
                DoubleCell.TYPE,
                DoubleCell.TYPE,
                BooleanCell.TYPE,
                SmilesCells.type(),
                DoubleCell.TYPE,
                IntCell.TYPE,
                IntCell.TYPE,
                StringCell.TYPE,
                DoubleCell.TYPE,
                DoubleCell.TYPE,
                DoubleCell.TYPE);
        for (int i = 0; i < types.size(); i++) {
            assertEquals(
                    types.get(i),
                    spec.getColumnSpec(i).getType(),
                    spec.getColumnSpec(i).getName());
        }
    }

    @Test
    void structuresAreInTheirCanonicalTextAndAllDifferent() throws MaterialException {
        var texts = TestTable.texts(designs, "SMILES");
        for (var text : texts) {
            assertEquals(Molecule.parse(text).canonical(), text);
        }
        assertEquals(texts.size(), new HashSet<>(texts).size());
    }

    @Test
    void theTargetsProbabilityIsThatOfTheNormalDistributionOfThePrediction() {
        var window = new TargetWindow(PROPERTY, LOWER, UPPER);
        var means = numbers(designs, "Prediction (boiling point)");
        var deviations = numbers(designs, "Deviation (boiling point)");
        var probabilities = numbers(designs, "Target Probability (boiling point)");
        for (int i = 0; i < means.length; i++) {
            assertTrue(deviations[i] > 0);
            assertEquals(Math.exp(window.logProbability(means[i], deviations[i])), probabilities[i], 1e-12);
        }
    }

    @Test
    void theLogProbabilityIsTheTargetsWithLessTrustOutsideOfTheDomain() {
        var inside = TestTable.texts(designs, "In Domain (boiling point)");
        var probabilities = numbers(designs, "Target Probability (boiling point)");
        var logs = numbers(designs, "Log Probability");
        for (int i = 0; i < logs.length; i++) {
            // of hits promised outside, one in twenty is believed
            double trust = inside.get(i).equals("true") ? 1 : 0.05;
            assertEquals(Math.log(probabilities[i] * trust), logs[i], 1e-9);
        }
    }

    @Test
    void novelIsWhatIsNoSeedAndTheNearestSeedIsTheMostSimilar() throws MaterialException {
        var known = new HashSet<String>();
        for (var text : TestTable.texts(seeds, "smiles")) {
            known.add(Molecule.parse(text).canonical());
        }
        var texts = TestTable.texts(designs, "SMILES");
        var novel = TestTable.texts(designs, "Novel");
        var nearest = TestTable.texts(designs, "Nearest Seed");
        var similarity = numbers(designs, "Similarity");
        for (int i = 0; i < similarity.length; i++) {
            assertEquals(!known.contains(texts.get(i)), Boolean.parseBoolean(novel.get(i)), texts.get(i));
            assertTrue(known.contains(Molecule.parse(nearest.get(i)).canonical()), nearest.get(i));
            if (novel.get(i).equals("false")) {
                assertEquals(1, similarity[i], texts.get(i));
            }
        }
        assertWithin(designs, "Similarity", 0, 1);
    }

    @Test
    void ranksCountFromOneAndStepsAreThoseOfTheRun() {
        var ranks = TestTable.texts(designs, "Rank");
        assertEquals(
                IntStream.rangeClosed(1, ranks.size())
                        .mapToObj(Integer::toString)
                        .toList(),
                ranks);
        assertWithin(designs, "Step", 0, STEPS);
    }

    @Test
    void whatThereIsNotIsMissing() throws MaterialException {
        var score = Recipe.parse("sascore");
        var texts = TestTable.texts(designs, "SMILES");
        var scores = numbers(designs, "Synthetic Accessibility");
        for (int i = 0; i < scores.length; i++) {
            var row = new double[1];
            score.compute(Molecule.parse(texts.get(i)), row);
            assertEquals(row[0], scores[i], 1e-12);
            assertTrue(scores[i] >= 1 && scores[i] <= 10);
        }
        assertTrue(TestTable.texts(designs, "Route").stream().allMatch("?"::equals));
        assertTrue(TestTable.texts(designs, "Second Opinion").stream().allMatch("?"::equals));
        assertTrue(TestTable.texts(designs, "Posterior Probability").stream().allMatch("?"::equals));
        assertTrue(TestTable.texts(log, "Log Evidence").stream().allMatch("?"::equals));
    }

    @Test
    void theLogHasItsColumnsWithTheirTypes() {
        var spec = log.getDataTableSpec();
        var names = new ArrayList<>(List.of(
                "Step",
                "Beta",
                "Effective Sample Size",
                "Proposed",
                "Failed",
                "Accepted",
                "Unique",
                "Evaluated",
                "Mean Log Likelihood",
                "Best Log Likelihood",
                "In Target",
                "Log Evidence",
                "Seed",
                "Outcome"));
        var types = new ArrayList<>(List.of(
                IntCell.TYPE,
                DoubleCell.TYPE,
                DoubleCell.TYPE,
                IntCell.TYPE,
                IntCell.TYPE,
                IntCell.TYPE,
                IntCell.TYPE,
                LongCell.TYPE,
                DoubleCell.TYPE,
                DoubleCell.TYPE,
                DoubleCell.TYPE,
                DoubleCell.TYPE,
                LongCell.TYPE,
                StringCell.TYPE));
        for (var move : List.of(
                "tail",
                "adapted tail",
                "crossover",
                "graph crossover",
                "mutation",
                "ring swap",
                "substituent swap",
                "monomer exchange")) {
            names.add("Acceptance (" + move + ")");
            types.add(DoubleCell.TYPE);
        }
        names.add("Seconds");
        types.add(DoubleCell.TYPE);
        assertEquals(names, TestTable.names(spec));
        for (int i = 0; i < types.size(); i++) {
            assertEquals(types.get(i), spec.getColumnSpec(i).getType(), names.get(i));
        }
    }

    @Test
    void numbersOfTheLogLieInTheirRanges() {
        assertEquals(
                IntStream.rangeClosed(0, STEPS).mapToObj(Integer::toString).toList(), TestTable.texts(log, "Step"));
        assertWithin(log, "Beta", 0, 20);
        assertWithin(log, "Effective Sample Size", 0, PARTICLES);
        assertWithin(log, "Proposed", 0, PARTICLES);
        assertWithin(log, "Accepted", 0, PARTICLES);
        assertWithin(log, "Failed", 0, Integer.MAX_VALUE);
        assertWithin(log, "Unique", 1, PARTICLES);
        assertWithin(log, "In Target", 0, 1);
        assertWithin(log, "Seconds", 0, 600);
        assertTrue(TestTable.texts(log, "Outcome").stream()
                .allMatch(outcome -> outcome.startsWith("All " + STEPS + " steps were done")));
    }

    @Test
    void whatIsEvaluatedGrowsAndTheBestIsNeverWorse() {
        var evaluated = numbers(log, "Evaluated");
        var best = numbers(log, "Best Log Likelihood");
        var mean = numbers(log, "Mean Log Likelihood");
        for (int i = 1; i < best.length; i++) {
            assertTrue(evaluated[i] >= evaluated[i - 1] && best[i] >= best[i - 1]);
            assertTrue(mean[i] <= best[i]);
        }
    }
}
