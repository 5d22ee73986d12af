package org.lode.screen;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.lode.represent.MaterialException;
import org.lode.represent.SdfRecord;

/**
 * Candidates from an MDL structure-data file, a record each: the connection table as SMILES, or the text of a data
 * field. A record that can't be read is given with its number and the reason.
 */
final class SdfCandidates implements CandidateReader {
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
    public CandidateRecord next() throws IOException {
        line = lines.number() + 1;
        var content = new ArrayList<String>();
        long length = 0;
        boolean blank = true;
        var next = lines.next();
        for (; next != null && !next.startsWith(SdfRecord.DIVIDER); next = lines.next()) {
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
        return record(SdfRecord.of(content), blank, length);
    }

    private CandidateRecord record(SdfRecord record, boolean blank, long length) {
        var candidate = candidate(record, blank, length);
        var values = new LinkedHashMap<String, String>();
        values.put("SMILES", textField == null && candidate.text() != null ? candidate.text() : "");
        values.put("Title", record.title());
        record.data().forEach(values::putIfAbsent);
        return new CandidateRecord(candidate, line, List.copyOf(values.keySet()), List.copyOf(values.values()));
    }

    private Candidate candidate(SdfRecord record, boolean blank, long length) {
        var name = inOneLine(record.data().getOrDefault(nameField, record.title()));
        var called = name.isEmpty() ? "record " + number : name;
        if (length > LONGEST) {
            return unreadable(called, "it is longer than " + LONGEST + " characters; is the file an SDF?");
        }
        if (blank) {
            return unreadable(called, "it is empty.");
        }
        if (textField != null) {
            var text = record.data().get(textField);
            return text == null
                    ? unreadable(called, "it has no data field '" + textField + "'.")
                    : new Candidate(called, inOneLine(text));
        }
        try {
            return new Candidate(called, record.smiles());
        } catch (MaterialException e) {
            return unreadable(called, e.getMessage());
        }
    }

    private Candidate unreadable(String name, String reason) {
        return new Candidate(name, null, "Record " + number + " of '" + file + "' cannot be read: " + reason);
    }

    private static String inOneLine(String text) {
        return text.replace('\n', ' ');
    }
}
