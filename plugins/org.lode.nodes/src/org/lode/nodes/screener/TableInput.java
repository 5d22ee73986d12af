package org.lode.nodes.screener;

import java.util.List;
import java.util.Optional;
import org.knime.core.data.DataRow;
import org.knime.core.data.container.CloseableRowIterator;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.ExecutionContext;
import org.lode.nodes.table.KindChoice;
import org.lode.nodes.table.RejectedRows;
import org.lode.nodes.table.Structures;
import org.lode.represent.MaterialKind;
import org.lode.represent.Progress;
import org.lode.screen.CandidateSource;
import org.lode.screen.RejectedCandidate;
import org.lode.screen.ScreenedCandidate;

/** The rows of a table as candidates. */
record TableInput(Structures structures, KindChoice choice) implements ScreenedInput {
    @Override
    public MaterialKind kind(MaterialKind ofModels) {
        return structures.table().size() == 0 ? ofModels : structures.kind(choice);
    }

    @Override
    public CandidateSource candidates() {
        return new TableCandidates(structures);
    }

    @Override
    public Rejected rejected(ExecutionContext exec) {
        return new RejectedTableRows(
                structures.table(), new RejectedRows(exec, structures.table().getDataTableSpec()));
    }

    @Override
    public BestRows rows(ExecutionContext exec, List<ScreenedCandidate> best, Progress progress) {
        return new BestRows(
                structures.table(),
                best.stream().mapToLong(ScreenedCandidate::index).toArray(),
                structures
                        .table()
                        .getDataTableSpec()
                        .getColumnSpec(structures.index())
                        .getName());
    }

    /** Finds the rows of rejected candidates, which are told in the order of the table, in a second walk through it. */
    private static final class RejectedTableRows implements Rejected {
        private final RejectedRows rejected;
        private final CloseableRowIterator rows;
        private long next;

        RejectedTableRows(BufferedDataTable table, RejectedRows rejected) {
            this.rejected = rejected;
            rows = table.iterator();
        }

        @Override
        public void rejected(RejectedCandidate candidate) {
            DataRow row = null;
            for (; next <= candidate.index(); next++) {
                row = rows.next();
            }
            rejected.add(row, candidate.reason());
        }

        @Override
        public Optional<String> warning(long read) {
            return rejected.problems()
                    .warning(read, "could not be screened", "they are at the second output with the reason");
        }

        @Override
        public BufferedDataTable table() {
            return rejected.close();
        }

        @Override
        public void close() {
            rows.close();
        }
    }
}
