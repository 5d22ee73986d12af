package org.lode.represent.crystal.format;

import java.util.List;
import java.util.Locale;
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

    private static final Pattern WATER = Pattern.compile("(?:Wat|WAT|H2O).*");
    private static final Pattern WITH_HYDROGEN = Pattern.compile("(?:O-?H|NH[0-9]|CH[0-9]).*");
    private static final Pattern LETTERS = Pattern.compile("([A-Za-z]+).*");

    /**
     * Reads a label such as {@code Fe2+}, {@code Al(1)}, {@code O-H(3)}, {@code Wat} or {@code CaM2}.
     *
     * @param formula symbols of the elements in the file's own formula; where a label fits two elements, the one in the
     *     formula is taken. Empty if the file has no formula
     * @throws MaterialException if the label names no element
     */
    static AtomLabel parse(String label, Set<String> formula) throws MaterialException {
        boolean water = WATER.matcher(label).matches()
                || label.matches("W[0-9]*") && formula.contains("O") && !formula.contains("W");
        if (water || WITH_HYDROGEN.matcher(label).matches()) {
            var symbol = water ? "O" : label.substring(0, 1);
            return plain(symbol, "groups such as O-H, water or NH3 are read as their heavy atom alone");
        }
        var table = ElementTable.standard();
        var candidates = candidates(label).stream()
                .filter(symbol -> table.number(symbol) > 0 || HEAVY_HYDROGEN.containsKey(symbol))
                .toList();
        var symbol = candidates.stream()
                .filter(formula::contains)
                .findFirst()
                .or(() -> candidates.stream().findFirst())
                .orElseThrow(() -> new MaterialException("Atom " + Quotation.of(label)
                        + " names no element; begin the label with the element's symbol, or give its type symbol."));
        return HEAVY_HYDROGEN.containsKey(symbol)
                ? new AtomLabel(1, HEAVY_HYDROGEN.get(symbol), "'" + symbol + "' counts as hydrogen")
                : plain(symbol, "");
    }

    private static AtomLabel plain(String symbol, String remark) {
        int element = ElementTable.standard().number(symbol);
        return new AtomLabel(element, ElementTable.standard().atomicWeight(element), remark);
    }

    /** The first letter and the first two; two go first if the second is a small one. */
    private static List<String> candidates(String label) {
        var matcher = LETTERS.matcher(label);
        if (!matcher.matches()) {
            return List.of();
        }
        var letters = matcher.group(1);
        var one = letters.substring(0, 1).toUpperCase(Locale.ROOT);
        if (letters.length() == 1) {
            return List.of(one);
        }
        var two = one + Character.toLowerCase(letters.charAt(1));
        return Character.isLowerCase(letters.charAt(1)) ? List.of(two, one) : List.of(one, two);
    }
}
