package org.lode.nodes.screener;

import org.knime.core.data.DataRow;
import org.knime.core.data.container.CloseableRowIterator;
import org.lode.nodes.table.Structures;
import org.lode.screen.Candidate;
import org.lode.screen.CandidateSource;

/** The rows of a table as candidates. */
final class TableCandidates implements CandidateSource {
    private final Structures structures;
    private final CloseableRowIterator rows;
    private long read;

    TableCandidates(Structures structures) {
        this.structures = structures;
        rows = structures.table().iterator();
    }

    @Override
    public boolean hasNext() {
        return rows.hasNext();
    }

    @Override
    public Candidate next() {
        read++;
        DataRow row = rows.next();
        return new Candidate(row.getKey().getString(), structures.text(row));
    }

    @Override
    public double fraction() {
        return Math.min(1, (double) read / structures.table().size());
    }

    @Override
    public void close() {
        rows.close();
    }
}
