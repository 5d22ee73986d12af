package org.lode.nodes.screener;

import org.knime.core.data.DataRow;
import org.knime.core.data.container.CloseableRowIterator;
import org.knime.core.node.BufferedDataTable;
import org.lode.nodes.table.RejectedRows;
import org.lode.screen.RejectedCandidate;
import org.lode.screen.ScreenedCandidate;
import org.lode.screen.ScreeningListener;

/** Finds the rows of rejected candidates, which are told in the order of the table, in a second walk through it. */
final class RejectedCandidates implements ScreeningListener, AutoCloseable {
    private final RejectedRows rejected;
    private final CloseableRowIterator rows;
    private long next;

    RejectedCandidates(BufferedDataTable table, RejectedRows rejected) {
        this.rejected = rejected;
        rows = table.iterator();
    }

    @Override
    public void screened(ScreenedCandidate candidate) {
        // the best ones are in the screening's result
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
    public void close() {
        rows.close();
    }
}
