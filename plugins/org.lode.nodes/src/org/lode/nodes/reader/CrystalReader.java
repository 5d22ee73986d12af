package org.lode.nodes.reader;

import java.io.IOException;
import java.io.Reader;
import java.util.List;
import org.lode.nodes.reader.RecordSink.Position;
import org.lode.represent.Crystal;
import org.lode.represent.MaterialException;

/** Reads crystal structures, CIF or POSCAR, one a file. The whole text becomes the material, beside the file's name. */
final class CrystalReader implements RecordReader {
    private static final List<String> NAMES = List.of("Crystal", "Name");
    private static final int BUFFER = 1 << 13;

    @Override
    public void read(Reader text, String file, RecordSink sink) throws IOException {
        sink.columns(NAMES);
        var position = new Position(file, 1);
        var content = content(text, file);
        try {
            sink.accept(position, NAMES, List.of(Crystal.parse(content).text(), name(file)));
        } catch (MaterialException e) {
            sink.reject(position, content, e.getMessage());
        }
    }

    private static String content(Reader text, String file) throws IOException {
        var content = new StringBuilder();
        var buffer = new char[BUFFER];
        for (int count = text.read(buffer); count >= 0; count = text.read(buffer)) {
            content.append(buffer, 0, count);
            if (content.length() > MAX_LENGTH) {
                throw new IOException(
                        "The file '" + file + "' is longer than 16 million characters. Is it a crystal structure?");
            }
        }
        return content.toString();
    }

    /** The file's name without its folders and endings. */
    private static String name(String file) {
        return file.substring(file.lastIndexOf('/') + 1).replaceFirst("(?i)(\\.(cif|vasp|poscar))?(\\.gz)?$", "");
    }
}
