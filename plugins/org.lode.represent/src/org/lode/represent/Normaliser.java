package org.lode.represent;

import java.util.List;

/** What a count is divided by, so that materials of different size compare. */
public enum Normaliser {
    /** Per molecule, or per repeat unit as written. */
    UNIT("unit", "per molecule or repeat unit"),
    /** Per atom, hydrogens included. */
    ATOM("atom", "per atom, hydrogens included"),
    /** Per 100 g/mol of mass. */
    MASS("mass", "per 100 g/mol");

    /** The parameter {@code per} of descriptors that count. */
    public static final DescriptorParameter PARAMETER = DescriptorParameter.choice(
            "per",
            List.of("unit", "atom", "mass"),
            "what the counts are divided by: the molecule or repeat unit, the number of its atoms, or its mass in "
                    + "units of 100 g/mol");

    private static final double MASS_UNIT = 100;

    private final String word;
    private final String phrase;

    Normaliser(String word, String phrase) {
        this.word = word;
        this.phrase = phrase;
    }

    /** The normaliser that a recipe names. */
    public static Normaliser of(ParameterValues values) {
        var word = values.text(PARAMETER.name());
        for (var normaliser : values()) {
            if (normaliser.word.equals(word)) {
                return normaliser;
            }
        }
        throw new IllegalArgumentException(word);
    }

    /** The words for definitions: {@code "per atom, hydrogens included"}. */
    public String phrase() {
        return phrase;
    }

    /** What column names end with, so that a recipe can hold the same counts divided by several. */
    public String suffix() {
        return this == UNIT ? "" : "/" + word;
    }

    /** The factor that turns a count on the sample into the normalised count. */
    public double factor(GraphSample sample) {
        return switch (this) {
            case UNIT -> 1.0 / sample.units();
            case ATOM -> 1.0 / sample.graph().atomsWithHydrogens();
            case MASS -> MASS_UNIT / sample.graph().mass();
        };
    }
}
