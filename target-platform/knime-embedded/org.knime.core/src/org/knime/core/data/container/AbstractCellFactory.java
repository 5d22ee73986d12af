package org.knime.core.data.container;

import java.util.Arrays;
import java.util.Objects;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.RowKey;
import org.knime.core.data.filestore.FileStoreFactory;
import org.knime.core.node.ExecutionMonitor;

/** A cell factory that knows its columns and can work on several rows at once. */
public abstract class AbstractCellFactory implements CellFactory {

    private final DataColumnSpec[] columns;
    private int workers = -1;
    private int queue = -1;
    private FileStoreFactory fileStores;

    /**
     * @param colSpecs the new columns
     */
    public AbstractCellFactory(final DataColumnSpec... colSpecs) {
        Arrays.stream(colSpecs).forEach(Objects::requireNonNull);
        columns = colSpecs;
    }

    /**
     * @param processConcurrently whether several rows are worked on at once
     * @param colSpecs the new columns
     */
    public AbstractCellFactory(final boolean processConcurrently, final DataColumnSpec... colSpecs) {
        this(colSpecs);
        setParallelProcessing(processConcurrently);
    }

    /**
     * @param processConcurrently whether several rows are worked on at once
     * @param workerCount the number of rows at once
     * @param maxQueueSize the number of rows that may wait for an earlier one
     * @param colSpecs the new columns
     */
    public AbstractCellFactory(
            final boolean processConcurrently,
            final int workerCount,
            final int maxQueueSize,
            final DataColumnSpec... colSpecs) {
        this(colSpecs);
        setParallelProcessing(processConcurrently, workerCount, maxQueueSize);
    }

    final void setFileStoreFactory(final FileStoreFactory factory) {
        fileStores = factory;
    }

    /**
     * @return creates the files that cells refer to, while rows are worked on
     */
    protected final FileStoreFactory getFileStoreFactory() {
        return fileStores;
    }

    /**
     * @param value whether several rows are worked on at once, half more than there are processors
     */
    public final void setParallelProcessing(final boolean value) {
        int count = (int) Math.ceil(1.5 * Runtime.getRuntime().availableProcessors());
        setParallelProcessing(value, count, 10 * count);
    }

    /**
     * @param value whether several rows are worked on at once
     * @param maxParallelWorkers the number of rows at once
     * @param maxQueueSize the number of rows that may wait for an earlier one
     */
    public final void setParallelProcessing(final boolean value, final int maxParallelWorkers, final int maxQueueSize) {
        if (value && (maxParallelWorkers <= 0 || maxQueueSize < maxParallelWorkers)) {
            throw new IllegalArgumentException(
                    "At least one worker and a queue not shorter than the workers are needed: " + maxParallelWorkers
                            + ", " + maxQueueSize);
        }
        workers = value ? maxParallelWorkers : -1;
        queue = value ? maxQueueSize : -1;
    }

    /**
     * @return whether several rows are worked on at once
     */
    public final boolean isParallelProcessing() {
        return workers > 0;
    }

    /**
     * @return the number of rows at once, negative for one after the other
     */
    public final int getMaxParallelWorkers() {
        return workers;
    }

    /**
     * @return the number of rows that may wait for an earlier one
     */
    public final int getMaxQueueSize() {
        return queue;
    }

    @Override
    public DataColumnSpec[] getColumnSpecs() {
        return columns;
    }

    /** Is called once after the last row. */
    public void afterProcessing() {
        // for subclasses that sum up
    }

    @Override
    public void setProgress(final int curRowNr, final int rowCount, final RowKey lastKey, final ExecutionMonitor exec) {
        setProgress((long) curRowNr, (long) rowCount, lastKey, exec);
    }

    @Override
    public void setProgress(
            final long curRowNr, final long rowCount, final RowKey lastKey, final ExecutionMonitor exec) {
        exec.setProgress(
                curRowNr / (double) rowCount,
                () -> "Processed row " + curRowNr + "/" + rowCount + " (\"" + lastKey + "\")");
    }
}
