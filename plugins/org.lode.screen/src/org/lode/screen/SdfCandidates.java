package org.lode.screen;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.lode.represent.ConnectionTable;
import org.lode.represent.MaterialException;

/**
 * Candidates from an MDL structure-data file, a record each: the connection table as SMILES, or the text of a data
 * field. A record that can't be read is given with its number and the reason.
 *
 * <p>Source: CTfile Formats, BIOVIA 2020, chapter "SDfiles".
 */
final class SdfCandidates implements CandidateReader {
    private static final String DIVIDER = "$$$$";
    private static final Pattern END = Pattern.compile("M\\s+END\\s*");
    private static final Pattern FIELD = Pattern.compile(">[^<]*<([^>]*)>.*");
    private static final int LONGEST = 1_000_000;

    private final String file;
    private final FileLines lines;
    private final String textField;
    private final String nameField;
    private long line;
    private long number;

    /**
     * Reads records.
     *
     * @param textField the data field with the materials, or null to take the connection tables
     * @param nameField the data field with the names, or null to take the titles
     */
    SdfCandidates(String file, FileLines lines, String textField, String nameField) {
        this.file = file;
        this.lines = lines;
        this.textField = textField;
        this.nameField = nameField;
    }

    @Override
    public Candidate next() throws IOException {
        line = lines.number() + 1;
        var content = new ArrayList<String>();
        long length = 0;
        boolean blank = true;
        var next = lines.next();
        for (; next != null && !next.startsWith(DIVIDER); next = lines.next()) {
            length += next.length() + 1L;
            blank &= next.isBlank();
            if (length <= LONGEST) {
                content.add(next);
            }
        }
        if (next == null && blank) {
            return null;
        }
        number++;
        return candidate(content, blank, length);
    }

    @Override
    public long line() {
        return line;
    }

    private Candidate candidate(List<String> content, boolean blank, long length) {
        int end = 0;
        while (end < content.size() && !END.matcher(content.get(end)).matches()) {
            end++;
        }
        var fields = fields(content.subList(Math.min(end + 1, content.size()), content.size()));
        var title = content.isEmpty() ? "" : content.get(0).strip();
        var name = fields.getOrDefault(nameField, title);
        var called = name.isEmpty() ? "record " + number : name;
        if (length > LONGEST) {
            return unreadable(called, "it is longer than " + LONGEST + " characters; is the file an SDF?");
        }
        if (blank) {
            return unreadable(called, "it is empty.");
        }
        if (textField != null) {
            var text = fields.get(textField);
            return text == null
                    ? unreadable(called, "it has no data field '" + textField + "'.")
                    : new Candidate(called, text);
        }
        try {
            return new Candidate(called, ConnectionTable.smiles(String.join("\n", content)));
        } catch (MaterialException e) {
            return unreadable(called, e.getMessage());
        }
    }

    private Candidate unreadable(String name, String reason) {
        return new Candidate(name, null, "Record " + number + " of '" + file + "' cannot be read: " + reason);
    }

    private static Map<String, String> fields(List<String> content) {
        var fields = new LinkedHashMap<String, String>();
        for (int i = 0; i < content.size(); i++) {
            var heading = FIELD.matcher(content.get(i));
            if (!heading.matches()) {
                continue;
            }
            var value = new ArrayList<String>();
            while (i + 1 < content.size() && !content.get(i + 1).isBlank()) {
                value.add(content.get(++i));
            }
            fields.putIfAbsent(heading.group(1).strip(), String.join(" ", value).strip());
        }
        return fields;
    }
}
