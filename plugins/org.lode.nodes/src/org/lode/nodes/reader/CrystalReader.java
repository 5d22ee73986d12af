package org.lode.nodes.reader;

import java.io.IOException;
import java.io.Reader;
import java.util.List;
import java.util.Map;
import org.lode.nodes.reader.RecordSink.Position;
import org.lode.represent.BoundedText;
import org.lode.represent.Crystal;
import org.lode.represent.MaterialException;

/**
 * Reads crystal structures, CIF or POSCAR. The text becomes the material, beside the file's name.
 *
 * @param all whether every data block of a CIF with a structure is a material; else each file is one
 */
record CrystalReader(boolean all) implements RecordReader {
    private static final List<String> NAMES = List.of("Crystal", "Name");

    @Override
    public void read(Reader text, String file, RecordSink sink) throws IOException {
        sink.columns(NAMES);
        var content = BoundedText.of(text, MAX_LENGTH)
                .orElseThrow(() -> new IOException(
                        "The file '" + file + "' is longer than 16 million characters. Is it a crystal structure?"));
        var structures = all ? Crystal.structures(content) : List.of(Map.entry("", content));
        long line = 1;
        for (var structure : structures) {
            give(structure.getValue(), name(file, structure.getKey()), new Position(file, line), sink);
            line += structure.getValue().lines().count();
        }
    }

    private static void give(String content, String name, Position position, RecordSink sink) throws IOException {
        try {
            sink.accept(position, NAMES, List.of(Crystal.parse(content).text(), name));
        } catch (MaterialException e) {
            sink.reject(position, content, e.getMessage());
        }
    }

    /** The file's name without its folders and endings, with the name of a data block behind it. */
    private static String name(String file, String block) {
        var name = file.substring(file.lastIndexOf('/') + 1)
                .replaceFirst("(?i)(\\.(cif|vasp|poscar))?(\\.(gz|zst))?$", "");
        return block.isEmpty() ? name : name + " " + block;
    }
}
