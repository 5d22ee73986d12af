package org.lode.represent;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A record of an MDL structure-data file: a connection table (V2000 or V3000) with data items behind it.
 *
 * <p>Source: CTfile Formats, BIOVIA 2020, chapter "SDfiles".
 *
 * @param title the first line
 * @param table the connection table; the whole record where it has no end
 * @param data the data items by name, several lines of one joined by line ends; of two with one name the first
 */
public record SdfRecord(String title, String table, Map<String, String> data) {
    /** What the line behind a record begins with. */
    public static final String DIVIDER = "$$$$";

    private static final Pattern END = Pattern.compile("M\\s+END\\s*");
    private static final Pattern DATA_NAME = Pattern.compile(">[^<]*<([^>]*)>.*");

    /** Makes the data unmodifiable. */
    public SdfRecord {
        data = Collections.unmodifiableMap(new LinkedHashMap<>(data));
    }

    /** The record of some lines, without the divider. */
    public static SdfRecord of(List<String> lines) {
        int end = 0;
        while (end < lines.size() && !END.matcher(lines.get(end)).matches()) {
            end++;
        }
        int behind = Math.min(end + 1, lines.size());
        var title = lines.isEmpty() ? "" : lines.get(0).strip();
        return new SdfRecord(
                title, String.join("\n", lines.subList(0, behind)) + "\n", data(lines.subList(behind, lines.size())));
    }

    private static Map<String, String> data(List<String> lines) {
        var data = new LinkedHashMap<String, String>();
        for (int i = 0; i < lines.size(); i++) {
            var name = DATA_NAME.matcher(lines.get(i));
            if (!name.matches()) {
                continue;
            }
            var value = new ArrayList<String>();
            while (i + 1 < lines.size() && !lines.get(i + 1).isBlank()) {
                value.add(lines.get(++i));
            }
            data.putIfAbsent(name.group(1).strip(), String.join("\n", value).strip());
        }
        return data;
    }

    /**
     * The SMILES of the connection table.
     *
     * @throws MaterialException if it can't be read
     */
    public String smiles() throws MaterialException {
        return ConnectionTable.smiles(table);
    }
}
