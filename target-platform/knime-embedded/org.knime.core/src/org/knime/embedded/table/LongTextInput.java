package org.knime.embedded.table;

import java.io.DataInput;
import java.io.DataInputStream;
import java.io.IOException;

/** A data input whose texts may be of any length, which {@link DataInputStream#readUTF}, being final, cannot read. */
abstract class LongTextInput implements DataInput {

    private final DataInputStream in;

    LongTextInput(final DataInputStream in) {
        this.in = in;
    }

    @Override
    public String readUTF() throws IOException {
        int length = in.readUnsignedShort();
        return ModifiedUtf8.read(in, length == RowFormat.LONG_TEXT ? in.readLong() : length);
    }

    @Override
    public void readFully(final byte[] b) throws IOException {
        in.readFully(b);
    }

    @Override
    public void readFully(final byte[] b, final int off, final int len) throws IOException {
        in.readFully(b, off, len);
    }

    @Override
    public int skipBytes(final int n) throws IOException {
        return in.skipBytes(n);
    }

    @Override
    public String readLine() {
        throw new UnsupportedOperationException("Cells are not stored as lines.");
    }

    @Override
    public boolean readBoolean() throws IOException {
        return in.readBoolean();
    }

    @Override
    public byte readByte() throws IOException {
        return in.readByte();
    }

    @Override
    public int readUnsignedByte() throws IOException {
        return in.readUnsignedByte();
    }

    @Override
    public short readShort() throws IOException {
        return in.readShort();
    }

    @Override
    public int readUnsignedShort() throws IOException {
        return in.readUnsignedShort();
    }

    @Override
    public char readChar() throws IOException {
        return in.readChar();
    }

    @Override
    public int readInt() throws IOException {
        return in.readInt();
    }

    @Override
    public long readLong() throws IOException {
        return in.readLong();
    }

    @Override
    public float readFloat() throws IOException {
        return in.readFloat();
    }

    @Override
    public double readDouble() throws IOException {
        return in.readDouble();
    }
}
