package org.knime.core.node.port;

import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.knime.core.node.ModelContent;
import org.knime.core.node.ModelContentRO;

/** Content as an XML entry of a zip file, leaving the file open for the entries that follow. */
final class StoredContent {

    private StoredContent() {}

    @SuppressWarnings("resource") // the file stays open for the entries that follow
    static ModelContentRO read(final ZipInputStream in, final String name) throws IOException {
        var entry = in.getNextEntry();
        if (entry == null || !entry.getName().equals(name)) {
            throw new IOException("A stored port should have the entry \"" + name + "\" but has "
                    + (entry == null ? "none." : "\"" + entry.getName() + "\"."));
        }
        return ModelContent.loadFromXML(new FilterInputStream(in) {
            @Override
            public void close() throws IOException {
                ((ZipInputStream) in).closeEntry();
            }
        });
    }

    @SuppressWarnings("resource") // the file stays open for the entries that follow
    static void write(final ModelContent content, final String name, final ZipOutputStream zip) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        content.saveToXML(new FilterOutputStream(zip) {
            @Override
            public void write(final byte[] bytes, final int offset, final int length) throws IOException {
                out.write(bytes, offset, length); // not byte by byte
            }

            @Override
            public void close() throws IOException {
                zip.closeEntry();
            }
        });
    }
}
