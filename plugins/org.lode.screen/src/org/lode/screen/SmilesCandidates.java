package org.lode.screen;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** Candidates from a file with one a line and its name behind it. A first line that begins with "smiles" is a heading. */
final class SmilesCandidates implements CandidateReader {
    private static final List<String> COLUMNS = List.of("SMILES", "Name");

    private final FileLines lines;

    SmilesCandidates(FileLines lines) {
        this.lines = lines;
    }

    @Override
    public CandidateRecord next() throws IOException {
        var line = lines.next();
        while (line != null && (line.isBlank() || isHeading(line))) {
            line = lines.next();
        }
        return line == null ? null : record(line.strip());
    }

    private boolean isHeading(String line) {
        return lines.number() == 1 && line.strip().toLowerCase(Locale.ROOT).startsWith("smiles");
    }

    private CandidateRecord record(String line) {
        int blank = 0;
        while (blank < line.length() && !Character.isWhitespace(line.charAt(blank))) {
            blank++;
        }
        var text = line.substring(0, blank);
        var name = line.substring(blank).strip();
        var candidate = new Candidate(name.isEmpty() ? "line " + lines.number() : name, text);
        return new CandidateRecord(candidate, lines.number(), COLUMNS, List.of(text, name));
    }
}
