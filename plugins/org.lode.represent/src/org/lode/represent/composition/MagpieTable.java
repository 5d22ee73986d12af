package org.lode.represent.composition;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The 22 element properties of Magpie and the common oxidation states, for H to Pu.
 *
 * <p>Figures of Magpie (BSD licence) and, for the oxidation states, of mendeleev (MIT licence).
 */
final class MagpieTable {
    private static final MagpieTable STANDARD = new MagpieTable();

    private final List<String> names;
    private final double[][] values = new double[CompletedElements.LAST + 1][];
    private final int[][] oxidationStates = new int[CompletedElements.LAST + 1][];

    private MagpieTable() {
        try (var in = MagpieTable.class.getResourceAsStream("magpie_properties.csv");
                var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            var header = reader.readLine().split(",");
            names = List.of(header).subList(1, header.length - 1);
            for (int element = 1; element <= CompletedElements.LAST; element++) {
                var cells = reader.readLine().split(",", -1);
                values[element] = Arrays.stream(cells, 1, cells.length - 1)
                        .mapToDouble(cell -> cell.isEmpty() ? Double.NaN : Double.parseDouble(cell))
                        .toArray();
                var states = cells[cells.length - 1].strip();
                oxidationStates[element] = states.isEmpty()
                        ? new int[0]
                        : Arrays.stream(states.split(" "))
                                .mapToInt(Integer::parseInt)
                                .toArray();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static MagpieTable standard() {
        return STANDARD;
    }

    List<String> names() {
        return names;
    }

    /** The figure of a property; 0 where Magpie has none. */
    double value(int element, int property) {
        return known(element, property) ? values[element][property] : 0;
    }

    private boolean known(int element, int property) {
        return !Double.isNaN(values[element][property]);
    }

    /** A phrase for each figure that Magpie doesn't have. */
    List<String> remarks(int[] elements) {
        var remarks = new ArrayList<String>();
        for (int element : elements) {
            for (int property = 0; property < names.size(); property++) {
                if (!known(element, property)) {
                    remarks.add("Magpie has no '" + names.get(property) + "' of '"
                            + ElementTable.standard().symbol(element) + "', which counts as 0");
                }
            }
        }
        return remarks;
    }

    /** The common oxidation states, none for the light noble gases. */
    int[] oxidationStates(int element) {
        return oxidationStates[element];
    }
}
