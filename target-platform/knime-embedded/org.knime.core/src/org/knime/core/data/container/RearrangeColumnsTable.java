package org.knime.core.data.container;

import java.util.LinkedHashSet;
import java.util.List;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.data.filestore.FileStoreFactory;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.BufferedDataTable.KnowsRowCountTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.ExecutionMonitor;
import org.knime.core.node.Node;
import org.knime.embedded.TableSpace;
import org.knime.embedded.table.Rows;
import org.knime.embedded.table.TableBuilder;

/** A table that shares columns with another and keeps only its new columns itself. */
public final class RearrangeColumnsTable implements KnowsRowCountTable {

    private final DataTableSpec spec;
    private final BufferedDataTable reference;
    private final Rows added;
    private final int[] indices;
    private final boolean[] isNew;

    private RearrangeColumnsTable(
            final DataTableSpec spec,
            final BufferedDataTable reference,
            final Rows added,
            final int[] indices,
            final boolean[] isNew) {
        this.spec = spec;
        this.reference = reference;
        this.added = added;
        this.indices = indices;
        this.isNew = isNew;
    }

    /**
     * Computes the new columns. Rows keep their order, whatever the number of threads.
     *
     * @param rearranger what the table is like
     * @param table the table that is rearranged
     * @param progress receives the progress
     * @param context says where new columns are kept
     * @return the table
     * @throws CanceledExecutionException if the user cancels
     */
    public static RearrangeColumnsTable create(
            final ColumnRearranger rearranger,
            final BufferedDataTable table,
            final ExecutionMonitor progress,
            final ExecutionContext context)
            throws CanceledExecutionException {
        if (!rearranger.original().equalStructure(table.getDataTableSpec())) {
            throw new IllegalArgumentException("The columns of the table are not those that are to be rearranged.");
        }
        var columns = rearranger.columns();
        var newColumns = columns.stream().filter(ColumnRearranger.Column::isNew).toList();
        var factories = new LinkedHashSet<CellFactory>();
        newColumns.forEach(column -> factories.add(column.factory()));
        var builder = new TableBuilder(
                new DataTableSpec(
                        newColumns.stream().map(ColumnRearranger.Column::spec).toArray(DataColumnSpec[]::new)),
                new TableBuilder.Options(true, true, DataContainerSettings.MAX_POSSIBLE_VALUES, false, false),
                Node.invokeGetDataRepository(context) instanceof TableSpace space ? space : TableSpace.standalone());
        boolean done = false;
        try {
            if (!newColumns.isEmpty()) {
                var fileStores = FileStoreFactory.createWorkflowFileStoreFactory(context);
                new NewCells(List.copyOf(factories), newColumns, fileStores).compute(table, builder, progress);
            }
            done = true;
        } finally {
            if (!done) {
                builder.discard();
            }
        }
        return of(columns, table, builder);
    }

    private static RearrangeColumnsTable of(
            final List<ColumnRearranger.Column> columns, final BufferedDataTable table, final TableBuilder builder) {
        var newSpec = builder.spec();
        var specs = new DataColumnSpec[columns.size()];
        var indices = new int[columns.size()];
        var isNew = new boolean[columns.size()];
        int next = 0;
        for (int i = 0; i < specs.length; i++) {
            isNew[i] = columns.get(i).isNew();
            indices[i] = isNew[i] ? next++ : columns.get(i).originalIndex();
            specs[i] = isNew[i]
                    ? newSpec.getColumnSpec(indices[i])
                    : table.getDataTableSpec().getColumnSpec(indices[i]);
        }
        return new RearrangeColumnsTable(
                new DataTableSpec(specs), table, next == 0 ? null : builder.finish(), indices, isNew);
    }

    @Override
    public DataTableSpec getDataTableSpec() {
        return spec;
    }

    @Override
    public long size() {
        return reference.size();
    }

    @Override
    public BufferedDataTable[] getReferenceTables() {
        return new BufferedDataTable[] {reference};
    }

    @Override
    @SuppressWarnings("resource") // the caller closes what it gets
    public CloseableRowIterator iterator() {
        var left = reference.iterator();
        var right = added == null ? null : added.iterator();
        return new CloseableRowIterator() {
            @Override
            public boolean hasNext() {
                return left.hasNext();
            }

            @Override
            public DataRow next() {
                return join(left.next(), right == null ? null : right.next());
            }

            @Override
            public void close() {
                left.close();
                if (right != null) {
                    right.close();
                }
            }
        };
    }

    private DataRow join(final DataRow original, final DataRow newCells) {
        var cells = new DataCell[indices.length];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = (isNew[i] ? newCells : original).getCell(indices[i]);
        }
        return new DefaultRow(original.getKey(), cells);
    }
}
