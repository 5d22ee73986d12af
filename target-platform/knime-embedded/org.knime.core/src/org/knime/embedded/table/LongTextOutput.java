package org.knime.embedded.table;

import java.io.DataOutput;
import java.io.DataOutputStream;
import java.io.IOException;

/** A data output whose texts may be of any length, which {@link DataOutputStream#writeUTF}, being final, cannot write. */
abstract class LongTextOutput implements DataOutput {

    private final DataOutputStream out;

    LongTextOutput(final DataOutputStream out) {
        this.out = out;
    }

    @Override
    public void writeUTF(final String text) throws IOException {
        long length = ModifiedUtf8.length(text);
        if (length < RowFormat.LONG_TEXT) {
            out.writeShort((int) length);
        } else {
            out.writeShort(RowFormat.LONG_TEXT);
            out.writeLong(length);
        }
        ModifiedUtf8.write(text, out);
    }

    @Override
    public void write(final byte[] b, final int off, final int len) throws IOException {
        out.write(b, off, len);
    }

    @Override
    public void writeBoolean(final boolean v) throws IOException {
        out.writeBoolean(v);
    }

    @Override
    public void writeByte(final int v) throws IOException {
        out.writeByte(v);
    }

    @Override
    public void writeShort(final int v) throws IOException {
        out.writeShort(v);
    }

    @Override
    public void writeChar(final int v) throws IOException {
        out.writeChar(v);
    }

    @Override
    public void writeInt(final int v) throws IOException {
        out.writeInt(v);
    }

    @Override
    public void writeLong(final long v) throws IOException {
        out.writeLong(v);
    }

    @Override
    public void writeFloat(final float v) throws IOException {
        out.writeFloat(v);
    }

    @Override
    public void writeDouble(final double v) throws IOException {
        out.writeDouble(v);
    }

    @Override
    public void writeBytes(final String v) throws IOException {
        out.writeBytes(v);
    }

    @Override
    public void writeChars(final String v) throws IOException {
        out.writeChars(v);
    }

    @Override
    public void write(final int v) throws IOException {
        out.write(v);
    }

    @Override
    public void write(final byte[] v) throws IOException {
        out.write(v);
    }
}
