package org.knime.core.data.vector.doublevector;

import java.io.IOException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataCellDataInput;
import org.knime.core.data.DataCellDataOutput;
import org.knime.core.data.DataCellSerializer;
import org.knime.core.data.DataType;
import org.knime.core.data.DataValue;
import org.knime.core.data.collection.CollectionDataValue;
import org.knime.core.data.def.DoubleCell;

/** A vector of doubles, created by {@link DoubleVectorCellFactory}. */
public class DenseDoubleVectorCell extends DataCell implements DoubleVectorValue, CollectionDataValue {

    private static final int SHOWN = 3;

    private final double[] vector;

    DenseDoubleVectorCell(final double[] vector) {
        this.vector = vector;
    }

    @Override
    public int getLength() {
        return vector.length;
    }

    @Override
    public double getValue(final int index) {
        return vector[index];
    }

    @Override
    public int size() {
        return vector.length;
    }

    @Override
    public DataType getElementType() {
        return DoubleCell.TYPE;
    }

    @Override
    public boolean containsBlobWrapperCells() {
        return false;
    }

    @Override
    public Iterator<DataCell> iterator() {
        return DoubleStream.of(vector).<DataCell>mapToObj(DoubleCell::new).iterator();
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(vector);
    }

    @Override
    protected boolean equalContent(final DataValue otherValue) {
        if (!(otherValue instanceof DoubleVectorValue other) || other.getLength() != vector.length) {
            return false;
        }
        for (int i = 0; i < vector.length; i++) {
            if (vector[i] != other.getValue(i)) {
                return false;
            }
        }
        return true;
    }

    @Override
    protected boolean equalsDataCell(final DataCell dc) {
        return Arrays.equals(vector, ((DenseDoubleVectorCell) dc).vector);
    }

    @Override
    public String toString() {
        String first =
                DoubleStream.of(vector).limit(SHOWN).mapToObj(Double::toString).collect(Collectors.joining(", "));
        return vector.length > SHOWN ? first + ", … (" + vector.length + ")" : first;
    }

    /** Stores the length and the elements. */
    public static final class DenseDoubleVectorSerializer implements DataCellSerializer<DenseDoubleVectorCell> {

        @Override
        public void serialize(final DenseDoubleVectorCell cell, final DataCellDataOutput out) throws IOException {
            out.writeInt(cell.vector.length);
            for (double element : cell.vector) {
                out.writeDouble(element);
            }
        }

        @Override
        public DenseDoubleVectorCell deserialize(final DataCellDataInput input) throws IOException {
            int length = input.readInt();
            // grows with what is really there, whatever length a damaged file claims
            double[] vector = new double[Math.min(Math.max(length, 0), 1024)];
            for (int i = 0; i < length; i++) {
                if (i == vector.length) {
                    vector = Arrays.copyOf(vector, Math.min(length, 2 * i));
                }
                vector[i] = input.readDouble();
            }
            return new DenseDoubleVectorCell(vector);
        }
    }
}
