package org.knime.embedded.table;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Escapes what looks like the end of a block. */
final class BlockOutput extends FilterOutputStream {

    BlockOutput(final OutputStream out) {
        super(out);
    }

    @Override
    public void write(final int b) throws IOException {
        if (b == RowFormat.TERMINATOR || b == RowFormat.ESCAPE) {
            out.write(RowFormat.ESCAPE);
        }
        out.write(b);
    }

    @Override
    public void write(final byte[] bytes, final int offset, final int length) throws IOException {
        int start = offset;
        for (int i = offset; i < offset + length; i++) {
            if (bytes[i] == RowFormat.TERMINATOR || bytes[i] == RowFormat.ESCAPE) {
                out.write(bytes, start, i - start);
                out.write(RowFormat.ESCAPE);
                start = i;
            }
        }
        out.write(bytes, start, offset + length - start);
    }

    void endBlock() throws IOException {
        out.write(RowFormat.TERMINATOR);
    }
}
