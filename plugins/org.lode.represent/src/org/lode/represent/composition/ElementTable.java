package org.lode.represent.composition;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The chemical elements in order of atomic number, from 1 (H) to 118 (Og), with 58 properties.
 *
 * <p>The figures are those of mendeleev (L. Mentel, MIT licence) and of Magpie (L. Ward et al., npj Comput. Mater. 2
 * (2016) 16028, BSD licence); each {@link ElementProperty} says which. What the sources leave open is a gap here.
 */
public final class ElementTable {
    private static final int LETTERS = 26;
    private static final ElementTable STANDARD = read();

    private final List<String> symbols;
    private final List<ElementProperty> properties;
    private final double[][] values;
    private final double[] atomicWeights;
    private final Map<String, Integer> numbers = new HashMap<>();

    /** Atomic numbers by first letter and second, as the reading of formulas looks them up. */
    private final byte[] byLetters = new byte[LETTERS * (LETTERS + 1)];

    private ElementTable(List<String> symbols, List<ElementProperty> properties, double[][] values) {
        this.symbols = List.copyOf(symbols);
        this.properties = List.copyOf(properties);
        this.values = values;
        int weight = properties.stream().map(ElementProperty::name).toList().indexOf("atomic_weight");
        atomicWeights = Arrays.stream(values).mapToDouble(row -> row[weight]).toArray();
        for (int i = 0; i < symbols.size(); i++) {
            var symbol = symbols.get(i);
            numbers.put(symbol, i + 1);
            byLetters[place(symbol.charAt(0), symbol.length() > 1 ? symbol.charAt(1) : 0)] = (byte) (i + 1);
        }
    }

    /** The project's own table. */
    public static ElementTable standard() {
        return STANDARD;
    }

    private static ElementTable read() {
        var properties = rows("element_properties.csv").stream()
                .skip(1)
                .map(cells -> new ElementProperty(cells[0], cells[1], cells[2], cells[3]))
                .toList();
        var rows = rows("elements.csv");
        var header = Arrays.asList(rows.get(0));
        var symbols = new ArrayList<String>();
        var values = new double[rows.size() - 1][properties.size()];
        for (int element = 0; element < values.length; element++) {
            var cells = rows.get(element + 1);
            symbols.add(cells[0]);
            for (int property = 0; property < properties.size(); property++) {
                var cell = cells[header.indexOf(properties.get(property).name())];
                values[element][property] = cell.isEmpty() ? Double.NaN : Double.parseDouble(cell);
            }
        }
        return new ElementTable(symbols, properties, values);
    }

    private static List<String[]> rows(String resource) {
        try (var in = ElementTable.class.getResourceAsStream(resource);
                var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines().map(line -> line.split(",", -1)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Number of elements. */
    public int size() {
        return symbols.size();
    }

    /** Symbol of the element with an atomic number. */
    public String symbol(int atomicNumber) {
        return symbols.get(atomicNumber - 1);
    }

    /** Atomic number of a symbol, 0 for none. */
    public int number(String symbol) {
        return numbers.getOrDefault(symbol, 0);
    }

    /**
     * Atomic number of a symbol, 0 for none.
     *
     * @param first a capital letter from A to Z
     * @param second a small letter from a to z, or 0 if the symbol has only one
     */
    int number(char first, char second) {
        return byLetters[place(first, second)];
    }

    private static int place(char first, char second) {
        return (first - 'A') * (LETTERS + 1) + (second == 0 ? 0 : second - 'a' + 1);
    }

    /** Standard atomic weight in g/mol; of the longest-lived isotope where an element has no stable one. */
    public double atomicWeight(int atomicNumber) {
        return atomicWeights[atomicNumber - 1];
    }

    /** The properties in the table's order. */
    public List<ElementProperty> properties() {
        return properties;
    }

    /** Whether the sources have a figure for this property of this element. */
    public boolean known(int atomicNumber, int property) {
        return !Double.isNaN(values[atomicNumber - 1][property]);
    }

    /** The figure of a property. Ask {@link #known} first: a gap is not a number. */
    public double value(int atomicNumber, int property) {
        return values[atomicNumber - 1][property];
    }
}
