package org.lode.nodes.screener;

import java.util.Optional;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataColumnSpecCreator;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataTableSpecCreator;
import org.knime.core.data.DataType;
import org.knime.core.data.RowKey;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.BufferedDataContainer;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.ExecutionContext;
import org.lode.nodes.table.RowProblems;
import org.lode.screen.RejectedCandidate;

/** Records of library files that could not be screened, with the place where each stands and the reason. */
final class RejectedRecords implements ScreenedInput.Rejected {
    private final BufferedDataContainer container;
    private final RowProblems problems = new RowProblems();

    RejectedRecords(ExecutionContext exec) {
        container = exec.createDataContainer(spec());
    }

    private static DataTableSpec spec() {
        var creator = new DataTableSpecCreator();
        for (var name : new String[] {"Place", "Name", "Structure", "Reason"}) {
            creator.addColumns(new DataColumnSpecCreator(name, StringCell.TYPE).createSpec());
        }
        return creator.createSpec();
    }

    @Override
    public void rejected(RejectedCandidate candidate) {
        problems.add(candidate.name(), candidate.reason());
        container.addRowToTable(new DefaultRow(
                RowKey.createRowKey(candidate.index()),
                new StringCell(candidate.place()),
                new StringCell(candidate.name()),
                text(candidate.text()),
                new StringCell(candidate.reason())));
    }

    private static DataCell text(String text) {
        return text == null || text.isEmpty() ? DataType.getMissingCell() : new StringCell(text);
    }

    @Override
    public Optional<String> warning(long read) {
        return problems.warning(
                read,
                "of the library could not be screened",
                "they are at the second output with the place and the reason");
    }

    @Override
    public BufferedDataTable table() {
        container.close();
        return container.getTable();
    }

    @Override
    public void close() {
        // the table is closed when it is asked for
    }
}
