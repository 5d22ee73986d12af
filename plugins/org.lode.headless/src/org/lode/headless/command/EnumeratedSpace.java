package org.lode.headless.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.lode.learn.LearnException;
import org.lode.represent.Material;
import org.lode.represent.MaterialException;
import org.lode.represent.MaterialKind;
import org.lode.represent.Molecule;
import org.lode.represent.candidates.CandidateSpace;
import org.lode.represent.candidates.CandidateTexts;
import org.lode.represent.candidates.PolymerisationSpace;
import org.lode.represent.candidates.SubstituentSpace;
import org.lode.represent.candidates.SubstitutionSpace;
import org.lode.represent.polymerisation.PolymerisationRules;
import org.lode.screen.CandidateFiles;
import org.lode.screen.CandidatePaths;

/** Candidate spaces of the parts in a file, or in those of a folder; parts that can't be used are told. */
final class EnumeratedSpace {
    private final Path file;
    private final Consumer<String> warnings;

    EnumeratedSpace(Path file, Consumer<String> warnings) {
        this.file = file;
        this.warnings = warnings;
    }

    /** Reads a text, or says why not. */
    @FunctionalInterface
    private interface Reader<T> {
        T read(String text) throws MaterialException;
    }

    private <T> List<T> parts(Reader<T> reader) throws LearnException, IOException {
        var parts = new ArrayList<T>();
        try (var rows = new CandidateFiles(CandidatePaths.of(file), null, null)) {
            while (rows.hasNext()) {
                var row = rows.next();
                try {
                    if (row.problem() != null) {
                        throw new MaterialException(row.problem());
                    }
                    parts.add(reader.read(row.text()));
                } catch (MaterialException e) {
                    warnings.accept("left out, " + row.place() + ": " + e.getMessage());
                }
            }
        } catch (CandidateFiles.Failure e) {
            throw e.reason();
        }
        return parts;
    }

    /** Polymers of monomers, of one class or, if that is null, of all. */
    CandidateSpace polymers(String polymerClass) throws MaterialException, LearnException, IOException {
        var all = PolymerisationRules.standard().all();
        var rules = all.stream()
                .filter(rule -> polymerClass == null || rule.polymerClass().equals(polymerClass))
                .toList();
        if (rules.isEmpty()) {
            throw new MaterialException("There is no polymerisation to the class '" + polymerClass + "'; there are "
                    + all.stream()
                            .map(rule -> "'" + rule.polymerClass() + "'")
                            .distinct()
                            .collect(Collectors.joining(", "))
                    + ".");
        }
        var space = PolymerisationSpace.of(parts(Molecule::parse), rules);
        space.problems().forEach(warnings);
        return space;
    }

    /** Molecules or repeat units of a scaffold with the substituents at all its places. */
    CandidateSpace substituents(String scaffold) throws MaterialException, LearnException, IOException {
        var groups = parts(text -> text);
        var places = new HashMap<Integer, List<String>>();
        CandidateTexts.places(scaffold).forEach(place -> places.put(place, groups));
        return SubstituentSpace.of(scaffold, places);
    }

    /** Formulas or crystals with elements replaced. */
    CandidateSpace elements(String replacements, boolean balanced)
            throws MaterialException, LearnException, IOException {
        return SubstitutionSpace.of(
                parts(text -> Material.parse(kind(text), text)), CandidateTexts.replacements(replacements), balanced);
    }

    /** The text of a crystal has many lines, a formula one. */
    private static MaterialKind kind(String text) {
        return text.strip().contains("\n") ? MaterialKind.CRYSTAL : MaterialKind.COMPOSITION;
    }
}
