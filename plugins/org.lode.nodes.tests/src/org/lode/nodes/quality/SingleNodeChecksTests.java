package org.lode.nodes.quality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.knime.core.node.BufferedDataTable;
import org.lode.learn.LearnException;
import org.lode.learn.kernel.GaussianProcess;
import org.lode.learn.kernel.Kernel;
import org.lode.learn.regression.DesignMatrix;
import org.lode.nodes.TestModels;
import org.lode.nodes.TestNode;
import org.lode.nodes.TestTable;
import org.lode.nodes.designer.BayesianDesignerNodeFactory;
import org.lode.nodes.generator.CandidateGeneratorNodeFactory;
import org.lode.nodes.screener.ScreenerNodeFactory;
import org.lode.represent.Progress;

/** Checks that one node needs a test of its own for; each test begins with the node's name. */
class SingleNodeChecksTests {
    @Test
    @Tag("check-15")
    void screenerLeavesAColumnThatIsNamedLikeAPredictionAlone() throws Exception {
        try (var node = TestNode.of(new ScreenerNodeFactory())) {
            node.target(0, "boiling point", 300.0, null);
            var candidates = TestTable.of()
                    .text("smiles")
                    .text("Prediction (boiling point)")
                    .row("a", "CCCCO", "mine")
                    .in(node.exec());
            var ranked = node.table(0, TestModels.boilingPoint(node.exec()), candidates);
            assertEquals(
                    "mine",
                    TestTable.texts(ranked, "Prediction (boiling point)").get(0));
            assertTrue(
                    TestTable.names(ranked.getDataTableSpec()).contains("Prediction (boiling point) (#1)"),
                    TestTable.names(ranked.getDataTableSpec()).toString());
        }
    }

    @Test
    @Tag("check-10")
    void candidateGeneratorMakesEmptyTablesOfAnEmptyOne() throws Exception {
        try (var node = TestNode.of(new CandidateGeneratorNodeFactory())) {
            for (var output : node.execute(TestTable.of().text("smiles").in(node.exec()))) {
                assertEquals(0, ((BufferedDataTable) output).size());
            }
        }
    }

    @Test
    @Tag("check-11")
    @Tag("check-12")
    void bayesianDesignerCountsTheSeedsThatItCannotRead() throws Exception {
        try (var node = TestNode.of(new BayesianDesignerNodeFactory())) {
            node.target(0, "boiling point", 300.0, null);
            node.set("particles", 10);
            node.set("steps", 1);
            var seeds = TestTable.of().text("smiles");
            for (int i = 1; i <= 20; i++) {
                seeds.row("r" + i, "C".repeat(i) + "O");
            }
            seeds.row("damaged", "C1CC").row("missing", (Object) null);
            node.execute(TestModels.boilingPoint(node.exec()), seeds.in(node.exec()));
            var warning = node.warning().orElse("");
            assertTrue(warning.contains("2 of 22") && warning.contains("'damaged'"), warning);
        }
    }

    @Test
    @Tag("check-18")
    void modelLearnerRefusesMoreRowsThanAGaussianProcessTakes() {
        int rows = GaussianProcess.MOST_ROWS + 1;
        var e = assertThrows(LearnException.class, () -> new GaussianProcess(Kernel.MATERN52)
                .fit(new DesignMatrix(rows, 1, new float[rows]), new double[rows], 1, Progress.NONE));
        assertTrue(e.getMessage().contains("at most"), e.getMessage());
    }
}
