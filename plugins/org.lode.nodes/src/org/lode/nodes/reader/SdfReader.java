package org.lode.nodes.reader;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.lode.nodes.reader.RecordSink.Position;
import org.lode.represent.ConnectionTable;
import org.lode.represent.MaterialException;

/**
 * Reads MDL structure-data files: connection tables (V2000 or V3000) with data items, divided by lines of four dollar
 * signs. Each structure becomes a SMILES; its title and data items become columns.
 *
 * <p>Source: CTfile Formats, BIOVIA 2020, chapter "SDfiles".
 */
final class SdfReader implements RecordReader {
    private static final String DIVIDER = "$$$$";
    private static final Pattern DATA_NAME = Pattern.compile("<([^>]*)>");

    @Override
    public void read(Reader text, String file, RecordSink sink) throws IOException {
        var lines = new BoundedLines(text, file);
        var record = new ArrayList<String>();
        long first = 1;
        long length = 0;
        for (var line = lines.next(); line != null; line = lines.next()) {
            if (line.startsWith(DIVIDER)) {
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
        int end = end(record);
        if (end < 0) {
            sink.reject(position, String.join("\n", record), "The connection table has no line 'M  END'.");
            return;
        }
        try {
            var values = new LinkedHashMap<String, String>();
            values.put("SMILES", ConnectionTable.smiles(String.join("\n", record.subList(0, end + 1)) + "\n"));
            values.put("Title", record.get(0).strip());
            putData(record.subList(end + 1, record.size()), values);
            sink.accept(position, List.copyOf(values.keySet()), List.copyOf(values.values()));
        } catch (MaterialException e) {
            sink.reject(position, String.join("\n", record), e.getMessage());
        }
    }

    private static int end(List<String> record) {
        for (int i = 0; i < record.size(); i++) {
            if (record.get(i).stripTrailing().matches("M\\s+END")) {
                return i;
            }
        }
        return -1;
    }

    private static void putData(List<String> lines, Map<String, String> values) {
        for (int i = 0; i < lines.size(); i++) {
            var name = DATA_NAME.matcher(lines.get(i));
            if (!lines.get(i).startsWith(">") || !name.find()) {
                continue;
            }
            var value = new ArrayList<String>();
            while (i + 1 < lines.size() && !lines.get(i + 1).isBlank()) {
                value.add(lines.get(++i));
            }
            values.putIfAbsent(name.group(1).strip(), String.join("\n", value).strip());
        }
    }
}
