package org.knime.core.data.def;

import java.util.Iterator;
import java.util.stream.Stream;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataRow;
import org.knime.core.data.RowKey;

/** The cells of two rows one after the other, under the key of the first. */
public class JoinedRow implements DataRow {

    private final DataRow left;
    private final DataRow right;

    /**
     * @param left the row whose key and cells come first
     * @param right the row whose cells follow
     */
    public JoinedRow(final DataRow left, final DataRow right) {
        this.left = left;
        this.right = right;
    }

    @Override
    public int getNumCells() {
        return left.getNumCells() + right.getNumCells();
    }

    @Override
    public RowKey getKey() {
        return left.getKey();
    }

    @Override
    public DataCell getCell(final int index) {
        int split = left.getNumCells();
        return index < split ? left.getCell(index) : right.getCell(index - split);
    }

    @Override
    public Iterator<DataCell> iterator() {
        return Stream.concat(left.stream(), right.stream()).iterator();
    }

    /**
     * @return the row whose cells come first
     */
    public DataRow getLeftRow() {
        return left;
    }

    /**
     * @return the row whose cells follow
     */
    public DataRow getRightRow() {
        return right;
    }
}
