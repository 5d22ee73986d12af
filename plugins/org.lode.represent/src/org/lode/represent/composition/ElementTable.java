package org.lode.represent.composition;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The chemical elements in order of atomic number, from 1 (H) to 118 (Og). */
public final class ElementTable {
    private static final ElementTable STANDARD = read("elements.csv");

    private final List<String> symbols;
    private final double[] atomicWeights;
    private final Map<String, Integer> numbers = new HashMap<>();

    private ElementTable(List<String> symbols, double[] atomicWeights) {
        this.symbols = List.copyOf(symbols);
        this.atomicWeights = atomicWeights;
        for (int i = 0; i < symbols.size(); i++) {
            numbers.put(symbols.get(i), i + 1);
        }
    }

    /** The project's own table. */
    public static ElementTable standard() {
        return STANDARD;
    }

    private static ElementTable read(String resource) {
        try (var in = ElementTable.class.getResourceAsStream(resource);
                var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            var symbols = new ArrayList<String>();
            var weights = new ArrayList<Double>();
            reader.lines().skip(1).forEach(line -> {
                var cells = line.split(",", -1);
                symbols.add(cells[0]);
                weights.add(Double.valueOf(cells[2]));
            });
            return new ElementTable(
                    symbols, weights.stream().mapToDouble(Double::doubleValue).toArray());
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

    /** Standard atomic weight in g/mol; of the longest-lived isotope where an element has no stable one. */
    public double atomicWeight(int atomicNumber) {
        return atomicWeights[atomicNumber - 1];
    }
}
