package org.lode.represent.crystal.format;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lode.represent.MaterialException;

/**
 * The space groups with their Hermann-Mauguin and Hall symbols in 564 settings.
 *
 * <p>Symbols of International Tables for Crystallography B (2010), table A1.4.2.7, with the settings that CCP4 and
 * cctbx add to it.
 */
final class SpaceGroups {
    private static final SpaceGroups ALL = new SpaceGroups();
    private static final int FIRST_MONOCLINIC = 3;
    private static final int LAST_MONOCLINIC = 15;
    private static final int FIRST_CENTROSYMMETRIC_CUBIC = 200;

    /** A setting after a colon, or as ICSD writes it after a blank: S and Z for the first and second origin. */
    private static final Pattern SETTING = Pattern.compile("(.*?)(?::([12HR])|[ :]([HRSZ]))", Pattern.CASE_INSENSITIVE);

    private final Map<String, List<Entry>> bySymbol = new HashMap<>();
    private final Map<Integer, List<Entry>> byNumber = new HashMap<>();

    /**
     * A setting of a space group.
     *
     * @param symbol Hermann-Mauguin symbol
     * @param setting 1 or 2 for the origin, H or R for the axes, empty where there is no choice
     * @param hall Hall symbol
     */
    private record Entry(String symbol, String setting, String hall) {}

    private SpaceGroups() {
        try (var in = SpaceGroups.class.getResourceAsStream("space_groups.csv");
                var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            reader.lines().skip(1).forEach(this::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(String line) {
        var cells = line.split(";", -1);
        int number = Integer.parseInt(cells[0]);
        var entry = new Entry(cells[1], cells[2], cells[3]);
        byNumber.computeIfAbsent(number, key -> new ArrayList<>()).add(entry);
        add(cells[1], entry);
        if (number >= FIRST_MONOCLINIC && number <= LAST_MONOCLINIC) {
            // 'P 21/c' is short for 'P 1 21/c 1'; the first setting of the table has the axis that is meant
            var shortSymbol = cells[1].replaceAll(" 1(?= |$)", "");
            if (!bySymbol.containsKey(normal(shortSymbol))) {
                add(shortSymbol, entry);
            }
        } else if (number >= FIRST_CENTROSYMMETRIC_CUBIC) {
            // 'F m 3 m' is how 'F m -3 m' was written before 1992
            add(cells[1].replace("-3", "3"), entry);
        }
    }

    private void add(String symbol, Entry entry) {
        var entries = bySymbol.computeIfAbsent(normal(symbol), key -> new ArrayList<>());
        if (!entries.contains(entry)) {
            entries.add(entry);
        }
    }

    private static String normal(String symbol) {
        return symbol.replaceAll("[\\s_]", "").toLowerCase(Locale.ROOT);
    }

    /**
     * The Hall symbol of a Hermann-Mauguin symbol.
     *
     * @param code setting that the file names apart from the symbol; empty for none
     * @param rhombohedral whether the cell has rhombohedral axes
     * @return empty if the symbol is unknown
     * @throws MaterialException if the symbol leaves open which origin is meant
     */
    static Optional<String> hall(String symbol, String code, boolean rhombohedral) throws MaterialException {
        var matcher = SETTING.matcher(symbol.strip());
        var name = symbol;
        var setting = code;
        if (matcher.matches()) {
            name = matcher.group(1);
            setting = matcher.group(2) != null ? matcher.group(2) : matcher.group(3);
        }
        return choose(ALL.bySymbol.getOrDefault(normal(name), List.of()), setting, rhombohedral);
    }

    /** The Hall symbol of the standard setting of a space group by its number from 1 to 230. */
    static Optional<String> hall(int number, String code, boolean rhombohedral) throws MaterialException {
        var entries = ALL.byNumber.getOrDefault(number, List.of());
        var standard = entries.stream()
                .filter(entry -> entry.symbol().equals(entries.get(0).symbol()))
                .toList();
        return choose(standard, code, rhombohedral);
    }

    private static Optional<String> choose(List<Entry> entries, String code, boolean rhombohedral)
            throws MaterialException {
        if (entries.size() <= 1) {
            return entries.stream().map(Entry::hall).findFirst();
        }
        boolean axes = "HR".contains(entries.get(0).setting());
        var wanted = axes
                ? rhombohedral ? "R" : "H"
                : switch (code.toUpperCase(Locale.ROOT)) {
                    case "1", "S" -> "1";
                    case "2", "Z" -> "2";
                    default ->
                        throw new MaterialException("Space group '"
                                + entries.get(0).symbol()
                                + "' has two origins and the file doesn't say which; list the "
                                + "symmetry operations.");
                };
        return entries.stream()
                .filter(entry -> entry.setting().equals(wanted))
                .map(Entry::hall)
                .findFirst();
    }
}
