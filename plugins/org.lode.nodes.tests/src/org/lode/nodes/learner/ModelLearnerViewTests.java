package org.lode.nodes.learner;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.knime.core.data.DataColumnSpecCreator;
import org.knime.core.data.def.StringCell;
import org.lode.learn.regression.RegressorChoice.Score;
import org.lode.learn.validation.LearningCurve;
import org.lode.learn.validation.ValidationReport;
import org.lode.learn.validation.ValidationReport.Coverage;
import org.lode.nodes.TestModels;
import org.lode.nodes.TestNode;
import org.lode.nodes.views.FakeKnime;
import org.lode.nodes.views.LongTable;
import org.lode.represent.Progress;

/** The view of a learned model in a real browser, whatever the number of materials. */
class ModelLearnerViewTests {
    @ParameterizedTest
    @ValueSource(ints = {0, 1, LongTable.MANY})
    @Tag("check-29")
    @Tag("check-30")
    void anyNumberOfMaterialsIsShown(int rows) throws Exception {
        try (var node = TestNode.of(new ModelLearnerNodeFactory())) {
            var card = TestModels.boilingPoint(node.exec()).models().get(0).card();
            var structures = new DataColumnSpecCreator("smiles", StringCell.TYPE).createSpec();
            var table = LongTable.of(node.exec(), ValidationTable.spec(structures, false), rows, "CCO");
            var report = new ValidationReport(
                    card.property(),
                    LongTable.HOSTILE,
                    LongTable.HOSTILE,
                    Map.of(),
                    0.9,
                    List.of(),
                    List.of(new Coverage(0.5, 0.4), new Coverage(0.9, 0.8)),
                    List.of(new Score(LongTable.HOSTILE, 1, ""), new Score("other", 2, "")),
                    List.of(new LearningCurve.Point(8, 3, 2, 4), new LearningCurve.Point(16, 2, 1, 3)));
            var view = ModelLearnerView.of(card, table, report, Progress.NONE);
            try (var page = FakeKnime.open(new ModelLearnerNodeFactory(), view)) {
                page.assertQuiet();
                assertEquals(rows == LongTable.MANY, page.text().contains("2,000 of 100,000 rows are shown"));
                assertEquals(
                        Math.min(rows, 8),
                        page.value("page.querySelectorAll('.card .picture svg').length")
                                .asInt());
            }
        }
    }
}
