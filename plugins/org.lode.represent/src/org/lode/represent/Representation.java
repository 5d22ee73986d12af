package org.lode.represent;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * As what a descriptor takes a material: a polymer as endless chain, capped unit or oligomer; a SMILES of several fragments
 * whole or not; a blend by the mean of its components or also by their spread.
 *
 * <p>These are parameters that every part of a recipe has besides its descriptor's own. The normal form writes them only
 * where they differ from the defaults, so that recipes from before there were any keep their text and hash.
 *
 * @param chain what a repeat unit stands for
 * @param methyl whether CH3 closes the ends of a capped unit or oligomer; else hydrogen
 * @param units number of units in an oligomer
 * @param fragments what is taken of several fragments
 * @param spread whether the standard deviations over the components of a blend are columns, too
 */
public record Representation(Chain chain, boolean methyl, int units, Fragments fragments, boolean spread) {
    /** The parameters, with their defaults. */
    public static final List<DescriptorParameter> PARAMETERS = List.of(
            DescriptorParameter.choice(
                    "chain",
                    List.of("periodic", "capped", "oligomer"),
                    "what a polymer's repeat unit is computed as: the endless chain, one unit with closed ends, or several"
                            + " units in a row with closed ends"),
            DescriptorParameter.choice(
                    "end", List.of("hydrogen", "methyl"), "what closes the ends of a capped unit or an oligomer"),
            DescriptorParameter.integer("units", 3, 1, 50, "number of repeat units in an oligomer"),
            DescriptorParameter.choice(
                    "fragments",
                    List.of("whole", "largest", "reject"),
                    "what is computed of a molecule of several fragments, as a salt: all of them together, the largest, or"
                            + " nothing"),
            DescriptorParameter.choice(
                    "blend",
                    List.of("mean", "spread"),
                    "what is computed of a copolymer or mixture: the mean over its components, or also the standard"
                            + " deviation"));

    /** The representation that every recipe had before there was a choice. */
    static final Representation STANDARD = new Representation(Chain.PERIODIC, false, 1, Fragments.WHOLE, false);

    private static final int MOST_ATOMS = 2_000;

    /** What a repeat unit stands for. */
    public enum Chain {
        /** The endless chain. */
        PERIODIC,
        /** One unit with closed ends. */
        CAPPED,
        /** Several units in a row with closed ends. */
        OLIGOMER
    }

    /** What is taken of a molecule of several fragments. */
    public enum Fragments {
        /** All of them together. */
        WHOLE,
        /** The one with the most atoms. */
        LARGEST,
        /** Nothing: such a molecule is rejected. */
        REJECT
    }

    static boolean isParameter(String name) {
        return PARAMETERS.stream().anyMatch(parameter -> parameter.name().equals(name));
    }

    /**
     * Reads the parameters.
     *
     * @throws MaterialException if a value is not allowed
     */
    static Representation of(String descriptor, Map<String, String> given) throws MaterialException {
        var values = new LinkedHashMap<String, String>();
        for (var parameter : PARAMETERS) {
            var value = given.getOrDefault(parameter.name(), parameter.defaultValue());
            values.put(parameter.name(), parameter.normal(descriptor, value));
        }
        var chain =
                switch (values.get("chain")) {
                    case "capped" -> Chain.CAPPED;
                    case "oligomer" -> Chain.OLIGOMER;
                    default -> Chain.PERIODIC;
                };
        var fragments =
                switch (values.get("fragments")) {
                    case "largest" -> Fragments.LARGEST;
                    case "reject" -> Fragments.REJECT;
                    default -> Fragments.WHOLE;
                };
        return new Representation(
                chain,
                chain != Chain.PERIODIC && "methyl".equals(values.get("end")),
                chain == Chain.OLIGOMER ? Integer.parseInt(values.get("units")) : 1,
                fragments,
                "spread".equals(values.get("blend")));
    }

    /** The parameters that differ from the defaults and mean something, by name in their order. */
    Map<String, String> normalForm() {
        var form = new LinkedHashMap<String, String>();
        if (chain != Chain.PERIODIC) {
            form.put("chain", chain == Chain.CAPPED ? "capped" : "oligomer");
        }
        if (methyl) {
            form.put("end", "methyl");
        }
        if (chain == Chain.OLIGOMER) {
            form.put("units", Integer.toString(units));
        }
        if (fragments != Fragments.WHOLE) {
            form.put("fragments", fragments == Fragments.LARGEST ? "largest" : "reject");
        }
        if (spread) {
            form.put("blend", "spread");
        }
        return form;
    }

    /** What column names begin with, so that a recipe can hold a descriptor in several representations. */
    String columnPrefix() {
        var prefix = new StringBuilder();
        if (chain != Chain.PERIODIC) {
            prefix.append(chain == Chain.CAPPED ? "capped" : "oligomer" + units);
            prefix.append(methyl ? "-methyl:" : ":");
        }
        if (fragments == Fragments.LARGEST) {
            prefix.append("largest:");
        }
        return prefix.toString();
    }

    /**
     * The material that is computed in place of another one.
     *
     * @throws MaterialException if it has several fragments and shall be rejected, or is too large
     */
    Material of(Material material) throws MaterialException {
        if (material instanceof Polymer polymer && chain != Chain.PERIODIC) {
            int atoms = polymer.unit().graph().atoms() * units;
            if (atoms > MOST_ATOMS) {
                throw new MaterialException("An oligomer of " + units + " units of '" + material.text() + "' has "
                        + atoms + " atoms; the most is " + MOST_ATOMS + ".");
            }
            return of(Molecule.parse(polymer.unit().oligomer(units, methyl)));
        }
        if (material instanceof Molecule molecule && fragments != Fragments.WHOLE) {
            var pieces = molecule.fragments();
            if (pieces.size() > 1 && fragments == Fragments.REJECT) {
                throw new MaterialException("'" + material.text() + "' has " + pieces.size()
                        + " fragments; take one of them, or let the recipe use fragments=largest.");
            }
            return pieces.size() == 1 ? molecule : pieces.get(0);
        }
        return material;
    }

    /** What was done to a material, if anything was. */
    Optional<String> remark(Material material) {
        boolean taken = fragments == Fragments.LARGEST
                && material instanceof Molecule molecule
                && molecule.fragments().size() > 1;
        return taken ? Optional.of("of several fragments the largest is computed") : Optional.empty();
    }
}
