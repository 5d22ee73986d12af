package org.lode.represent.crystal.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.lode.represent.MaterialException;
import org.lode.represent.composition.ElementTable;

/**
 * The element that an atom's label or type symbol names.
 *
 * @param element atomic number
 * @param mass atomic mass in g/mol
 * @param remark how a doubtful label was read, empty if it was plain
 */
record AtomLabel(int element, double mass, String remark) {
    /** Masses of deuterium and tritium: Wang et al., Chin. Phys. C 45 (2021) 030003. */
    private static final Map<String, Double> HEAVY_HYDROGEN = Map.of("D", 2.014101778, "T", 3.016049281);

    /** Groups that files put on one place because X-rays don't show their hydrogens; by the atom that they do show. */
    private static final Map<String, String> GROUPS = Map.ofEntries(
            Map.entry("WAT", "O"),
            Map.entry("W", "O"),
            Map.entry("OW", "O"),
            Map.entry("OH", "O"),
            Map.entry("O-H", "O"),
            Map.entry("H2O", "O"),
            Map.entry("OH2", "O"),
            Map.entry("NH2", "N"),
            Map.entry("NH3", "N"),
            Map.entry("NH4", "N"),
            Map.entry("CH3", "C"),
            Map.entry("CH2", "C"));

    private static final Pattern LETTERS = Pattern.compile("([A-Za-z]+).*");

    /**
     * Reads a label such as {@code Fe2+}, {@code Al(1)}, {@code O-H(3)}, {@code Wat} or {@code CaM2}.
     *
     * @param formula symbols of the elements in the file's own formula; where a label fits two elements, the one in the
     *     formula is taken. Empty if the file has no formula
     * @throws MaterialException if the label names no element
     */
    static AtomLabel parse(String label, Set<String> formula) throws MaterialException {
        var table = ElementTable.standard();
        var group = GROUPS.get(label.replaceAll("[0-9(]*[a-z')]*$", ""));
        if (group == null) {
            group = GROUPS.get(label);
        }
        boolean tungsten = label.startsWith("W") && !label.startsWith("Wa") && formula.contains("W");
        if (group != null
                && !tungsten
                && !("W".equals(label.substring(0, 1)) && label.length() <= 2 && formula.isEmpty())) {
            int element = table.number(group);
            return new AtomLabel(
                    element,
                    table.atomicWeight(element),
                    "'" + label + "' is read as " + group + " without its hydrogens, which have no coordinates");
        }
        var candidates = candidates(label).stream()
                .filter(symbol -> table.number(symbol) > 0 || HEAVY_HYDROGEN.containsKey(symbol))
                .toList();
        var symbol = candidates.stream()
                .filter(formula::contains)
                .findFirst()
                .or(() -> candidates.stream().findFirst())
                .orElseThrow(() -> new MaterialException("Atom '" + label
                        + "' names no element; begin the label with the element's symbol, or give its type symbol."));
        if (HEAVY_HYDROGEN.containsKey(symbol)) {
            return new AtomLabel(1, HEAVY_HYDROGEN.get(symbol), "'" + symbol + "' counts as hydrogen");
        }
        int element = table.number(symbol);
        return new AtomLabel(element, table.atomicWeight(element), "");
    }

    /** Two letters as written, one letter, two letters with the second in lower case. */
    private static List<String> candidates(String label) {
        var matcher = LETTERS.matcher(label);
        if (!matcher.matches()) {
            return List.of();
        }
        var letters = matcher.group(1);
        var first = letters.substring(0, 1).toUpperCase(java.util.Locale.ROOT);
        var candidates = new ArrayList<String>();
        if (letters.length() == 1) {
            return List.of(first);
        }
        var folded = first + Character.toLowerCase(letters.charAt(1));
        if (Character.isLowerCase(letters.charAt(1))) {
            candidates.add(folded);
            candidates.add(first);
        } else {
            candidates.add(first);
            candidates.add(folded);
        }
        return candidates;
    }
}
