package org.lode.learn.validation;

import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.lode.learn.LearnException;
import org.lode.learn.TrainingSet;

/** The chemical systems of compositions and crystals: the elements without their amounts, such as {@code Fe-O}. */
final class ChemicalSystem {
    private static final Pattern ELEMENT = Pattern.compile("[A-Z][a-z]?");

    private ChemicalSystem() {}

    /** The chemical system of each row. */
    static List<String> of(TrainingSet data) throws LearnException {
        return switch (data.features().kind()) {
            case COMPOSITION, CRYSTAL ->
                data.materials().stream().map(ChemicalSystem::of).toList();
            default ->
                throw new LearnException("The split by chemical systems is for compositions and crystals, not for a "
                        + data.features().kind().label() + "; choose the split by scaffolds or clusters.");
        };
    }

    /** Canonical texts of both kinds start with the formula. */
    static String of(String canonical) {
        var elements = new TreeSet<String>();
        ELEMENT.matcher(canonical.split("\\s", 2)[0]).results().forEach(match -> elements.add(match.group()));
        return String.join("-", elements);
    }
}
