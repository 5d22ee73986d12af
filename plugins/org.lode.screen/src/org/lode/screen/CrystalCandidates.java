package org.lode.screen;

import java.io.IOException;
import java.io.Reader;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.lode.represent.BoundedText;
import org.lode.represent.Crystal;

/**
 * Candidates from a CIF, each of its data blocks with a structure, or from a POSCAR: called by the file, with the name of
 * the block behind if there are several.
 */
final class CrystalCandidates implements CandidateReader {
    private static final int LONGEST = 5_000_000;
    private static final List<String> COLUMNS = List.of("Crystal", "Name");

    private final String file;
    private final Reader reader;
    private String content;
    private Iterator<Map.Entry<String, String>> structures;
    private int place;
    private long line = 1;

    CrystalCandidates(String file, FileLines lines) {
        this.file = file;
        reader = lines.rest();
    }

    @Override
    public CandidateRecord next() throws IOException {
        if (structures == null) {
            var text = BoundedText.of(reader, LONGEST);
            if (text.isEmpty()) {
                structures = List.<Map.Entry<String, String>>of().iterator();
                var problem = "'" + file + "' is longer than " + LONGEST + " characters; divide it into several files.";
                return record(new Candidate(name(""), null, problem));
            }
            content = text.get();
            structures = Crystal.structures(content).iterator();
        }
        if (!structures.hasNext()) {
            return null;
        }
        var structure = structures.next();
        int begin = Math.max(place, content.indexOf(structure.getValue(), place));
        line += content.substring(place, begin).chars().filter(c -> c == '\n').count();
        place = begin;
        return record(new Candidate(name(structure.getKey()), structure.getValue()));
    }

    private CandidateRecord record(Candidate candidate) {
        var text = candidate.text() == null ? "" : candidate.text();
        return new CandidateRecord(candidate, line, COLUMNS, List.of(text, candidate.name()));
    }

    private String name(String block) {
        var name = CandidateFormat.withoutCompression(file).replaceFirst("(?i)\\.(cif|vasp|poscar)$", "");
        return block.isEmpty() ? name : name + " " + block;
    }
}
