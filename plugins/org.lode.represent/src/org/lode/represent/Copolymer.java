package org.lode.represent;

import java.util.List;

/**
 * A copolymer, read from a list of repeat units with their fractions such as {@code *CC*:0.7,*CC(*)C:0.3}.
 *
 * <p>It stands for the blend of the endless chains of its units: their order along the chain and the bonds between unlike
 * units are not known. The fractions are those that the descriptors are averaged with; where a descriptor is per mass,
 * give fractions by mass.
 */
public final class Copolymer implements Blend {
    private static final String SEPARATOR = ",";

    private final String text;
    private final List<Component> components;

    private Copolymer(String text, List<Component> components) {
        this.text = text;
        this.components = components;
    }

    /** Whether a text is a list of units, so that it is no homopolymer. */
    static boolean isList(String text) {
        return text.contains(SEPARATOR) || Shares.endsInAmount(text);
    }

    /**
     * Reads a list of repeat units.
     *
     * @param units units with fractions of any sum, {@code unit:fraction}, separated by commas; without fractions all
     *     count alike
     * @throws MaterialException if a unit can't be read or lacks its fraction
     */
    public static Copolymer parse(String units) throws MaterialException {
        var text = Texts.required(units, "copolymer");
        if (text.indexOf('|') >= 0) {
            throw new MaterialException(
                    "'" + text + "' has '|' between its parts, as a mixture has; separate the units of"
                            + " a copolymer by commas, or take the texts as mixtures.");
        }
        return new Copolymer(
                text, Shares.split(List.of(text.split(SEPARATOR, -1)), text).components(Polymer::parse));
    }

    @Override
    public MaterialKind kind() {
        return MaterialKind.POLYMER;
    }

    @Override
    public String text() {
        return text;
    }

    @Override
    public String canonical() {
        return Shares.canonical(components, SEPARATOR);
    }

    @Override
    public List<Component> components() {
        return components;
    }

    @Override
    public String toString() {
        return text;
    }
}
