package org.lode.represent.composition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.lode.represent.MaterialException;

/**
 * A user's own properties of elements. Its text form stands in the recipe, so that a model carries the figures it was
 * learned with: {@code element:radius|price;H:0.31|2;He:0.28|} where a gap has no figure.
 *
 * @param properties names of the properties
 * @param values figures by atomic number, a gap as NaN
 */
public record UserElementTable(List<String> properties, Map<Integer, double[]> values) {
    /** What a text form looks like; what it says may still be wrong. */
    static final String FORM = "element:[A-Za-z0-9_.:|;/-]+";

    private static final int MOST_PROPERTIES = 200;
    private static final Pattern NOT_IN_NAMES = Pattern.compile("[^A-Za-z0-9_./-]+");

    /**
     * Reads the text form.
     *
     * @throws MaterialException if it names no element, one twice, or a figure is no number
     */
    static UserElementTable parse(String text) throws MaterialException {
        var entries = List.of(text.split(";"));
        var rows = entries.stream().map(UserElementTable::cells).toList();
        return of(rows);
    }

    private static List<String> cells(String entry) {
        var parts = entry.split(":", 2);
        var cells = new ArrayList<String>();
        cells.add(parts[0]);
        if (parts.length == 2) {
            cells.addAll(Arrays.asList(parts[1].split("\\|", -1)));
        }
        return cells;
    }

    /**
     * Reads the lines of a CSV file: names in the first line, element symbols in the first column, numbers in the others.
     * Empty fields are gaps; commas, semicolons or tabs separate.
     *
     * @throws MaterialException if the lines are no such table; the message says which line
     */
    public static UserElementTable ofLines(List<String> lines) throws MaterialException {
        var filled = lines.stream().filter(line -> !line.isBlank()).toList();
        if (filled.size() < 2) {
            throw new MaterialException(
                    "The element table has no elements; give names in its first line, and a symbol with"
                            + " numbers in each line below.");
        }
        var head = filled.get(0);
        var separator = head.indexOf('\t') >= 0 ? "\t" : head.indexOf(';') >= 0 ? ";" : ",";
        return of(filled.stream()
                .map(line -> Arrays.stream(line.split(separator, -1))
                        .map(cell -> cell.strip().replaceAll("^\"|\"$", ""))
                        .toList())
                .toList());
    }

    private static UserElementTable of(List<List<String>> rows) throws MaterialException {
        var names = rows.get(0).stream()
                .skip(1)
                .map(name -> NOT_IN_NAMES.matcher(name).replaceAll("_"))
                .toList();
        if (names.isEmpty() || names.size() > MOST_PROPERTIES || names.contains("")) {
            throw new MaterialException("The element table has " + names.size() + " properties; give from 1 to "
                    + MOST_PROPERTIES + ", each with a name.");
        }
        if (new HashSet<>(names).size() < names.size()) {
            throw new MaterialException("The element table names a property twice: " + String.join(", ", names) + ".");
        }
        var values = new TreeMap<Integer, double[]>();
        for (var row : rows.subList(1, rows.size())) {
            int element = ElementTable.standard().number(row.get(0));
            if (element == 0) {
                throw new MaterialException("The element table has a line for '" + row.get(0)
                        + "', which is no element; the first column holds symbols.");
            }
            if (row.size() != names.size() + 1) {
                throw new MaterialException("The line of '" + row.get(0) + "' in the element table has "
                        + (row.size() - 1) + " figures where " + names.size() + " are named.");
            }
            if (values.put(element, figures(row)) != null) {
                throw new MaterialException("The element table has two lines for '" + row.get(0) + "'; keep one.");
            }
        }
        return new UserElementTable(names, values);
    }

    private static double[] figures(List<String> row) throws MaterialException {
        var figures = new double[row.size() - 1];
        for (int i = 0; i < figures.length; i++) {
            var cell = row.get(i + 1);
            try {
                figures[i] = cell.isEmpty() ? Double.NaN : Double.parseDouble(cell);
            } catch (NumberFormatException e) {
                throw new MaterialException(
                        "The element table says '" + cell + "' for '" + row.get(0) + "', which is no number.", e);
            }
            if (Double.isInfinite(figures[i]) || !cell.isEmpty() && Double.isNaN(figures[i])) {
                throw new MaterialException("The element table says '" + cell + "' for '" + row.get(0)
                        + "'; leave a field empty where there is no figure.");
            }
        }
        return figures;
    }

    /** The text form for a recipe; {@link #parse} reads it. */
    public String text() {
        return "element:" + String.join("|", properties)
                + values.entrySet().stream()
                        .map(entry -> ";" + ElementTable.standard().symbol(entry.getKey()) + ":"
                                + Arrays.stream(entry.getValue())
                                        .mapToObj(value -> Double.isNaN(value) ? "" : Double.toString(value))
                                        .collect(Collectors.joining("|")))
                        .collect(Collectors.joining());
    }
}
