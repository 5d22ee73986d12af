package org.lode.nodes.reader;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.lode.nodes.reader.RecordSink.Position;
import org.lode.represent.MaterialException;
import org.lode.represent.SdfRecord;

/**
 * Reads MDL structure-data files: connection tables (V2000 or V3000) with data items, divided by lines of four dollar
 * signs. Each structure becomes a SMILES; its title and data items become columns.
 */
final class SdfReader implements RecordReader {
    @Override
    public void read(Reader text, String file, RecordSink sink) throws IOException {
        var lines = new BoundedLines(text, file);
        var record = new ArrayList<String>();
        long first = 1;
        long length = 0;
        for (var line = lines.next(); line != null; line = lines.next()) {
            if (line.startsWith(SdfRecord.DIVIDER)) {
                give(record, new Position(file, first), sink);
                record.clear();
                first = lines.number() + 1;
                length = 0;
                continue;
            }
            record.add(line);
            length += line.length() + 1L;
            if (length > MAX_LENGTH) {
                throw new IOException("The structure that begins in line " + first + " of '" + file
                        + "' does not end within 16 million characters. Is the file an SDF?");
            }
        }
        give(record, new Position(file, first), sink);
    }

    private static void give(List<String> record, Position position, RecordSink sink) throws IOException {
        if (record.stream().allMatch(String::isBlank)) {
            return;
        }
        var read = SdfRecord.of(record);
        try {
            var values = new LinkedHashMap<String, String>();
            values.put("SMILES", read.smiles());
            values.put("Title", read.title());
            read.data().forEach(values::putIfAbsent);
            sink.accept(position, List.copyOf(values.keySet()), List.copyOf(values.values()));
        } catch (MaterialException e) {
            sink.reject(position, String.join("\n", record), e.getMessage());
        }
    }
}
