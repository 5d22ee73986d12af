package org.lode.nodes.generator;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.knime.core.data.DataRow;
import org.lode.nodes.table.KindChoice;
import org.lode.nodes.table.RejectedRows;
import org.lode.nodes.table.Structures;
import org.lode.represent.Material;
import org.lode.represent.MaterialException;
import org.lode.represent.MaterialKind;
import org.lode.represent.Molecule;
import org.lode.represent.Progress;
import org.lode.represent.candidates.CandidateSpace;
import org.lode.represent.candidates.CandidateTexts;
import org.lode.represent.candidates.PolymerisationSpace;
import org.lode.represent.candidates.SubstituentSpace;
import org.lode.represent.candidates.SubstitutionSpace;

/** Makes the space of candidates of a table's rows; rows that can't be a part of it are rejected. */
final class GeneratorSpace {
    private final CandidateGeneratorParameters parameters;
    private final Structures structures;
    private final RejectedRows rejected;
    private final Progress progress;

    GeneratorSpace(
            CandidateGeneratorParameters parameters, Structures structures, RejectedRows rejected, Progress progress) {
        this.parameters = parameters;
        this.structures = structures;
        this.rejected = rejected;
        this.progress = progress;
    }

    CandidateSpace make() throws MaterialException {
        return switch (parameters.mode) {
            case POLYMERISATION -> polymers();
            case SUBSTITUENTS -> substituents();
            case ELEMENTS -> substitutions();
        };
    }

    /** Reads a text, or says why not. */
    @FunctionalInterface
    private interface Reader<T> {
        T read(String text) throws MaterialException;
    }

    private <T> List<T> rows(Reader<T> reader) {
        var read = new ArrayList<T>();
        try (var rows = structures.table().iterator()) {
            while (rows.hasNext()) {
                progress.check();
                DataRow row = rows.next();
                try {
                    var text = structures.text(row);
                    if (text == null) {
                        throw new MaterialException("The structure is missing.");
                    }
                    read.add(reader.read(text));
                } catch (MaterialException e) {
                    rejected.add(row, e.getMessage());
                }
            }
        }
        return read;
    }

    private CandidateSpace polymers() throws MaterialException {
        var rules = PolymerClasses.rules(parameters.polymerClass);
        var monomers = rows(text -> {
            var monomer = Molecule.parse(text);
            var problems = PolymerisationSpace.of(List.of(monomer), rules).problems();
            if (!problems.isEmpty()) {
                throw new MaterialException(problems.get(0));
            }
            return monomer;
        });
        return PolymerisationSpace.of(monomers, rules);
    }

    private CandidateSpace substituents() throws MaterialException {
        var groups = rows(text -> {
            SubstituentSpace.of("[R1]C", Map.of(1, List.of(text)));
            return text;
        });
        var places = new HashMap<Integer, List<String>>();
        CandidateTexts.places(parameters.scaffold).forEach(place -> places.put(place, groups));
        return SubstituentSpace.of(parameters.scaffold, places);
    }

    private CandidateSpace substitutions() throws MaterialException {
        var replacements = CandidateTexts.replacements(parameters.replacements);
        var kind = structures.kind(KindChoice.AUTO) == MaterialKind.CRYSTAL
                ? MaterialKind.CRYSTAL
                : MaterialKind.COMPOSITION;
        var materials = rows(text -> Material.parse(kind, text));
        return SubstitutionSpace.of(materials, replacements, parameters.balanced);
    }
}
