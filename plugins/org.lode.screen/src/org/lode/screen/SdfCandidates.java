package org.lode.screen;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import org.lode.represent.MaterialException;
import org.lode.represent.SdfRecord;
import org.lode.represent.SdfRecords;

/**
 * Candidates from an MDL structure-data file, a record each: the connection table as SMILES, or the text of a data
 * field. A record that can't be read is given with its number and the reason.
 */
final class SdfCandidates implements CandidateReader {
    private static final int LONGEST = 1_000_000;

    private final String file;
    private final SdfRecords records;
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
        this.records = new SdfRecords(lines::next, LONGEST);
        this.textField = textField;
        this.nameField = nameField;
    }

    @Override
    public CandidateRecord next() throws IOException {
        var entry = records.next();
        if (entry.isEmpty()) {
            return null;
        }
        number++;
        line = entry.get().first();
        return record(entry.get().record(), entry.get());
    }

    private CandidateRecord record(SdfRecord record, SdfRecords.Entry entry) {
        var candidate = candidate(record, entry);
        var values = new LinkedHashMap<String, String>();
        values.put("SMILES", textField == null && candidate.text() != null ? candidate.text() : "");
        values.put("Title", record.title());
        record.data().forEach(values::putIfAbsent);
        return new CandidateRecord(candidate, line, List.copyOf(values.keySet()), List.copyOf(values.values()));
    }

    private Candidate candidate(SdfRecord record, SdfRecords.Entry entry) {
        var name = inOneLine(record.data().getOrDefault(nameField, record.title()));
        var called = name.isEmpty() ? "record " + number : name;
        if (entry.isTooLong()) {
            return unreadable(called, "it is longer than " + LONGEST + " characters; is the file an SDF?");
        }
        if (entry.isBlank()) {
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
