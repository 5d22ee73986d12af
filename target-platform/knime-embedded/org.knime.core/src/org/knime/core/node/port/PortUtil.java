package org.knime.core.node.port;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Opens the streams in which port objects and their specifications are stored. */
public final class PortUtil {

    private static final String OBJECT_MARK = "portObject.file";
    private static final String SPEC_MARK = "portSpec.file";

    private PortUtil() {}

    /**
     * @param <T> the class of specifications
     * @param cl the class of specifications
     * @return what stores and restores them
     * @throws RuntimeException if there is no serializer
     */
    @SuppressWarnings("unchecked") // the registry answers for the class that is asked for
    public static <T extends PortObjectSpec> PortObjectSpec.PortObjectSpecSerializer<T> getPortObjectSpecSerializer(
            final Class<T> cl) {
        return (PortObjectSpec.PortObjectSpecSerializer<T>) PortTypeRegistry.getInstance()
                .getSpecSerializer(cl)
                .orElseThrow(() -> new IllegalStateException("No serializer for specifications of " + cl.getName()));
    }

    /**
     * @param <T> the class of port objects
     * @param cl the class of port objects
     * @return what stores and restores them
     * @throws RuntimeException if there is no serializer
     */
    @SuppressWarnings("unchecked") // the registry answers for the class that is asked for
    public static <T extends PortObject> PortObject.PortObjectSerializer<T> getPortObjectSerializer(final Class<T> cl) {
        return (PortObject.PortObjectSerializer<T>) PortTypeRegistry.getInstance()
                .getObjectSerializer(cl)
                .orElseThrow(() -> new IllegalStateException("No serializer for port objects of " + cl.getName()));
    }

    /**
     * @param in receives the zip file
     * @return the stream, after the empty entry by which every such file begins
     * @throws IOException if it cannot be written
     */
    public static PortObjectSpecZipOutputStream getPortObjectSpecZipOutputStream(final OutputStream in)
            throws IOException {
        var stream = new PortObjectSpecZipOutputStream(in);
        mark(stream, SPEC_MARK);
        return stream;
    }

    /**
     * @param in receives the zip file
     * @return the stream, after the empty entry by which every such file begins
     * @throws IOException if it cannot be written
     */
    public static PortObjectZipOutputStream getPortObjectZipOutputStream(final OutputStream in) throws IOException {
        var stream = new PortObjectZipOutputStream(in);
        stream.setLevel(Deflater.BEST_SPEED);
        mark(stream, OBJECT_MARK);
        return stream;
    }

    /**
     * @param in holds the zip file
     * @return the stream, after the empty entry by which every such file begins
     * @throws IOException if it cannot be read or is no such file
     */
    public static PortObjectSpecZipInputStream getPortObjectSpecZipInputStream(final InputStream in)
            throws IOException {
        var stream = new PortObjectSpecZipInputStream(in);
        skipMark(stream, SPEC_MARK);
        return stream;
    }

    /**
     * @param in holds the zip file
     * @return the stream, after the empty entry by which every such file begins
     * @throws IOException if it cannot be read or is no such file
     */
    public static PortObjectZipInputStream getPortObjectZipInputStream(final InputStream in) throws IOException {
        var stream = new PortObjectZipInputStream(in);
        skipMark(stream, OBJECT_MARK);
        return stream;
    }

    private static void mark(final ZipOutputStream stream, final String name) throws IOException {
        stream.putNextEntry(new ZipEntry(name));
        stream.closeEntry();
    }

    private static void skipMark(final ZipInputStream stream, final String name) throws IOException {
        var entry = stream.getNextEntry();
        if (entry == null || !entry.getName().equals(name)) {
            throw new IOException("A stored port should begin with \"" + name + "\" but does not.");
        }
    }
}
