package org.lode.represent;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A mixture: components of any kind with their fractions, and conditions such as the temperature, read from a text like
 * {@code CCO:0.4 | O:0.6 | T=298.15}.
 *
 * <p>A component with {@code *} is a polymer if it reads as one. The others are molecules if all of them read as SMILES,
 * else compositions. A copolymer is there by its units; among other components its own amount stands behind its list, as
 * in {@code *CC*:0.7,*CO*:0.3:5 | O:1}.
 */
public final class Mixture implements Blend {
    private static final String SEPARATOR = " | ";
    private static final Pattern CONDITION =
            Pattern.compile("([A-Za-z][A-Za-z0-9_.]*)\\s*=\\s*([-+]?[0-9]*\\.?[0-9]+(?:[eE][-+]?[0-9]{1,3})?)");

    private final String text;
    private final List<Component> components;
    private final SortedMap<String, Double> conditions;

    private Mixture(String text, List<Component> components, SortedMap<String, Double> conditions) {
        this.text = text;
        this.components = components;
        this.conditions = Collections.unmodifiableSortedMap(conditions);
    }

    /**
     * Reads a mixture.
     *
     * @param mixture components {@code structure:amount} and conditions {@code name=number}, separated by {@code |};
     *     amounts may have any sum
     * @throws MaterialException if a component can't be read, or a condition is there twice
     */
    public static Mixture parse(String mixture) throws MaterialException {
        var text = Texts.required(mixture, "mixture");
        if (text.indexOf('|') < 0) {
            throw new MaterialException(
                    "'" + text + "' is no mixture; write it as 'CCO:0.4 | O:0.6', with conditions as '| T=298'.");
        }
        var parts = new ArrayList<String>();
        var conditions = new TreeMap<String, Double>();
        for (var part : text.split("\\|", -1)) {
            var condition = CONDITION.matcher(part.strip());
            if (!condition.matches()) {
                if (!part.isBlank()) {
                    parts.add(part);
                }
            } else if (conditions.put(condition.group(1), Double.parseDouble(condition.group(2))) != null) {
                throw new MaterialException(
                        "'" + text + "' gives condition '" + condition.group(1) + "' twice; keep one.");
            }
        }
        if (parts.size() == 1 && Copolymer.isList(parts.get(0)) && MaterialKind.POLYMER.reads(parts.get(0))) {
            return new Mixture(text, Copolymer.parse(parts.get(0)).components(), conditions);
        }
        var shares = Shares.split(parts, text);
        var kind = kindOfOthers(shares.structures());
        return new Mixture(text, flat(shares.components(structure -> component(structure, kind))), conditions);
    }

    /** The components with copolymers taken apart into their units. */
    private static List<Component> flat(List<Component> components) {
        var flat = new ArrayList<Component>();
        for (var component : components) {
            if (component.material() instanceof Blend blend) {
                blend.components()
                        .forEach(unit ->
                                flat.add(new Component(unit.material(), component.fraction() * unit.fraction())));
            } else {
                flat.add(component);
            }
        }
        return List.copyOf(flat);
    }

    private static MaterialKind kindOfOthers(List<String> structures) {
        boolean molecules = structures.stream()
                .filter(structure -> !MaterialKind.POLYMER.reads(structure))
                .allMatch(MaterialKind.MOLECULE::reads);
        boolean compositions = structures.stream()
                .filter(structure -> !MaterialKind.POLYMER.reads(structure))
                .allMatch(MaterialKind.COMPOSITION::reads);
        return molecules || !compositions ? MaterialKind.MOLECULE : MaterialKind.COMPOSITION;
    }

    private static Material component(String structure, MaterialKind others) throws MaterialException {
        boolean polymer = structure.contains("*") && MaterialKind.POLYMER.reads(structure);
        return Material.parse(polymer ? MaterialKind.POLYMER : others, structure);
    }

    @Override
    public MaterialKind kind() {
        return MaterialKind.MIXTURE;
    }

    @Override
    public String text() {
        return text;
    }

    @Override
    public String canonical() {
        var canonical = Shares.canonical(components, SEPARATOR);
        var values = conditions.entrySet().stream()
                .map(entry -> SEPARATOR + entry.getKey() + "=" + Shares.number(entry.getValue()))
                .collect(Collectors.joining());
        return canonical + (values.isEmpty() ? " |" : values);
    }

    @Override
    public List<Component> components() {
        return components;
    }

    /** Values of the conditions by name, in alphabetical order. */
    public SortedMap<String, Double> conditions() {
        return conditions;
    }

    @Override
    public String toString() {
        return text;
    }
}
