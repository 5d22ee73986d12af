package org.lode.nodes.reader;

import java.io.IOException;
import java.io.Reader;
import java.util.List;
import java.util.Locale;
import org.lode.nodes.reader.RecordSink.Position;

/**
 * Reads files with one SMILES a line and, behind the first blank, a name. A first line that begins with "smiles" is a
 * header.
 */
final class SmilesReader implements RecordReader {
    private static final List<String> NAMES = List.of("SMILES", "Name");

    @Override
    public void read(Reader text, String file, RecordSink sink) throws IOException {
        var lines = new BoundedLines(text, file);
        for (var line = lines.next(); line != null; line = lines.next()) {
            var parts = line.strip().split("\\s+", 2);
            boolean header =
                    lines.number() == 1 && parts[0].toLowerCase(Locale.ROOT).startsWith("smiles");
            if (!parts[0].isEmpty() && !header) {
                sink.accept(
                        new Position(file, lines.number()), NAMES, List.of(parts[0], parts.length > 1 ? parts[1] : ""));
            }
        }
    }
}
