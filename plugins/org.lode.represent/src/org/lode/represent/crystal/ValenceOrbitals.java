package org.lode.represent.crystal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Subshells outside the noble-gas core of each element's ground state, as places in the list s1, s2, p1 … p6, d1 … d10,
 * f1 … f14: Gd, [Xe] 4f7 5d1 6s2, has f7, d1 and s2.
 *
 * <p>Ground states are those of the NIST Atomic Spectra Database, as mendeleev (L. Mentel, MIT licence) lists them.
 */
final class ValenceOrbitals {
    /** Names of the places. */
    static final List<String> NAMES = names();

    private static final String SUBSHELLS = "spdf";
    private static final List<int[]> BY_ELEMENT = read();

    private ValenceOrbitals() {}

    /** The places of an element's subshells. */
    static int[] of(int element) {
        return BY_ELEMENT.get(element - 1);
    }

    private static List<String> names() {
        var names = new ArrayList<String>();
        for (int l = 0; l < 4; l++) {
            for (int electrons = 1; electrons <= 4 * l + 2; electrons++) {
                names.add("spdf".charAt(l) + Integer.toString(electrons));
            }
        }
        return List.copyOf(names);
    }

    private static List<int[]> read() {
        try (var in = ValenceOrbitals.class.getResourceAsStream("electron_configurations.csv");
                var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .skip(1)
                    .map(line -> places(line.split(",")[1].split(" ")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int[] places(String[] subshells) {
        var places = new int[subshells.length];
        for (int i = 0; i < places.length; i++) {
            int l = SUBSHELLS.indexOf(subshells[i].charAt(1));
            int electrons = Integer.parseInt(subshells[i].substring(2));
            // l subshells come before, each with 4k + 2 places
            places[i] = 2 * l * l + electrons - 1;
        }
        return places;
    }
}
