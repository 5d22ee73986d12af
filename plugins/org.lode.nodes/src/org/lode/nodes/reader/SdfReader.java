package org.lode.nodes.reader;

import java.io.IOException;
import java.io.Reader;
import java.util.LinkedHashMap;
import java.util.List;
import org.lode.nodes.reader.RecordSink.Position;
import org.lode.represent.MaterialException;
import org.lode.represent.SdfRecords;

/**
 * Reads MDL structure-data files: connection tables (V2000 or V3000) with data items, divided by lines of four dollar
 * signs. Each structure becomes a SMILES; its title and data items become columns.
 */
final class SdfReader implements RecordReader {
    @Override
    public void read(Reader text, String file, RecordSink sink) throws IOException {
        var records = new SdfRecords(new BoundedLines(text, file)::next, MAX_LENGTH);
        for (var entry = records.next(); entry.isPresent(); entry = records.next()) {
            if (entry.get().isTooLong()) {
                throw new IOException(
                        "The structure that begins in line " + entry.get().first() + " of '" + file
                                + "' does not end within 16 million characters. Is the file an SDF?");
            }
            if (!entry.get().isBlank()) {
                give(entry.get(), new Position(file, entry.get().first()), sink);
            }
        }
    }

    private static void give(SdfRecords.Entry entry, Position position, RecordSink sink) throws IOException {
        var read = entry.record();
        try {
            var values = new LinkedHashMap<String, String>();
            values.put("SMILES", read.smiles());
            values.put("Title", read.title());
            read.data().forEach(values::putIfAbsent);
            sink.accept(position, List.copyOf(values.keySet()), List.copyOf(values.values()));
        } catch (MaterialException e) {
            sink.reject(position, String.join("\n", entry.lines()), e.getMessage());
        }
    }
}
