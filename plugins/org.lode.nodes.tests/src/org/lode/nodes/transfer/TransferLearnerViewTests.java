package org.lode.nodes.transfer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.knime.core.data.DataColumnSpecCreator;
import org.knime.core.data.def.StringCell;
import org.lode.learn.transfer.CurvePoint;
import org.lode.learn.transfer.SourceScore;
import org.lode.learn.transfer.TransferReport;
import org.lode.learn.transfer.TransferReport.Gain;
import org.lode.nodes.TestModels;
import org.lode.nodes.TestNode;
import org.lode.nodes.views.FakeKnime;
import org.lode.nodes.views.LongTable;
import org.lode.represent.Progress;

/** The view of a transfer in a real browser, whatever the number of materials. */
class TransferLearnerViewTests {
    private static final int SOURCES = 1500;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, LongTable.MANY})
    @Tag("check-29")
    @Tag("check-30")
    void anyNumberOfMaterialsIsShown(int rows) throws Exception {
        try (var node = TestNode.of(new TransferLearnerNodeFactory())) {
            var model = TestModels.boilingPoint(node.exec()).models().get(0);
            var structures = new DataColumnSpecCreator("smiles", StringCell.TYPE).createSpec();
            var table = LongTable.of(node.exec(), TransferTables.validationSpec(structures), rows, "CCO");
            var report = new TransferReport(
                    model,
                    model,
                    LongTable.HOSTILE,
                    1,
                    2,
                    new Gain(1, 0.5, 1.5),
                    List.of(),
                    IntStream.range(0, SOURCES)
                            .mapToObj(i -> new SourceScore(LongTable.HOSTILE + i, LongTable.HOSTILE, "as it is", i))
                            .toList(),
                    List.of(new CurvePoint(10, 3, 4), new CurvePoint(20, 2, 3)),
                    List.of(),
                    List.of());
            var view = TransferLearnerView.of(report, table, Progress.NONE);
            try (var page = FakeKnime.open(new TransferLearnerNodeFactory(), view)) {
                page.assertQuiet();
                assertEquals(rows == LongTable.MANY, page.text().contains("2,000 of 100,000 rows are shown"));
            }
        }
    }
}
