package org.lode.nodes.generator;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.knime.core.data.DataColumnSpecCreator;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.def.StringCell;
import org.lode.nodes.TestNode;
import org.lode.nodes.table.RejectedRows;
import org.lode.nodes.views.FakeKnime;
import org.lode.nodes.views.LongTable;
import org.lode.represent.Progress;

/** The view of generated candidates in a real browser, whatever their number. */
class CandidateGeneratorViewTests {
    @ParameterizedTest
    @ValueSource(ints = {0, 1, LongTable.MANY})
    @Tag("check-29")
    @Tag("check-30")
    void anyNumberOfCandidatesIsShown(int rows) throws Exception {
        try (var node = TestNode.of(new CandidateGeneratorNodeFactory())) {
            var made = CandidateGeneratorExecution.spec(new CandidateGeneratorParameters());
            var monomers = new DataTableSpec(new DataColumnSpecCreator("smiles", StringCell.TYPE).createSpec());
            var view = CandidateGeneratorView.of(
                    LongTable.of(node.exec(), made, rows, "*CC(*)c1ccccc1"),
                    LongTable.of(node.exec(), RejectedRows.spec(monomers), rows, "CCO"),
                    Progress.NONE);
            try (var page = FakeKnime.open(new CandidateGeneratorNodeFactory(), view)) {
                page.assertQuiet();
                assertEquals(rows == LongTable.MANY, page.text().contains("of 100,000 rows are shown"));
                // One of each name; of the names in turn, an even sample has every second.
                assertEquals(
                        rows == LongTable.MANY ? 15 : rows,
                        page.value("page.querySelectorAll('.card .picture svg').length")
                                .asInt());
            }
        }
    }
}
