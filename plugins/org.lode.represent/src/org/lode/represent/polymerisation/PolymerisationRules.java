package org.lode.represent.polymerisation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.lode.represent.MaterialException;

/**
 * Lode's rules of polymerisation: step growth to amides, esters, imides, urethanes, ureas, carbonates, ethers and
 * sulfones; chain growth of vinyl, acrylic and diene monomers; ring opening.
 *
 * <p>They follow the classes of M. Ohno et al. (SMiPoly), J. Chem. Inf. Model. 63 (2023) 5539, and textbooks; each rule
 * tells its source. For one thread at a time: each takes its own.
 */
public final class PolymerisationRules {
    private final List<PolymerisationRule> rules;

    private PolymerisationRules(List<PolymerisationRule> rules) {
        this.rules = List.copyOf(rules);
    }

    /** All rules, made anew. */
    public static PolymerisationRules standard() {
        var groups = new LinkedHashMap<String, FunctionalGroup>();
        for (var cells : rows("functional_groups.tsv")) {
            groups.put(cells[0], new FunctionalGroup(cells[0], cells[1], cells[2]));
        }
        return new PolymerisationRules(rows("polymerisation_rules.tsv").stream()
                .map(cells -> new PolymerisationRule(cells[0], cells[1], cells[3], roles(cells[2], groups)))
                .toList());
    }

    /** Roles from a text such as {@code carboxylic acid*2 + amine*2}, or {@code amine & carboxylic acid} of one monomer. */
    private static List<MonomerRole> roles(String text, Map<String, FunctionalGroup> groups) {
        var needed = new ArrayList<LinkedHashMap<FunctionalGroup, Integer>>();
        for (var monomer : text.split(" \\+ ")) {
            var counts = new LinkedHashMap<FunctionalGroup, Integer>();
            for (var word : monomer.split(" & ")) {
                var parts = word.split("\\*");
                counts.put(groups.get(parts[0]), parts.length > 1 ? Integer.parseInt(parts[1]) : 1);
            }
            needed.add(counts);
        }
        return needed.stream()
                .map(own -> new MonomerRole(
                        own,
                        needed.stream()
                                .filter(other -> other != own)
                                .flatMap(other -> other.keySet().stream())
                                .toList()))
                .toList();
    }

    private static List<String[]> rows(String resource) {
        try (var in = PolymerisationRules.class.getResourceAsStream(resource);
                var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines().skip(1).map(line -> line.split("\t", -1)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The rules in their order. */
    public List<PolymerisationRule> all() {
        return rules;
    }

    /**
     * The rule of a name.
     *
     * @throws MaterialException if there is none
     */
    public PolymerisationRule named(String name) throws MaterialException {
        return rules.stream()
                .filter(rule -> rule.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new MaterialException("There is no polymerisation '" + name + "'; there are '"
                        + rules.stream().map(PolymerisationRule::name).collect(Collectors.joining("', '")) + "'."));
    }
}
