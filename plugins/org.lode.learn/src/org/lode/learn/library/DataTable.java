package org.lode.learn.library;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.lode.learn.Hashes;
import org.lode.learn.LearnException;

/**
 * The structures and value columns of a data file.
 *
 * @param structures the text of each row's material
 * @param values each wanted column's numbers by its name; NaN where a row has none
 */
record DataTable(List<String> structures, Map<String, double[]> values) {
    /** Reads a CSV file, gzip-compressed if its name ends with {@code .gz}. */
    static DataTable read(Path folder, TrainingPlan.Dataset data, List<String> columns) throws LearnException {
        var file = folder.resolve(data.file());
        var format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setAllowMissingColumnNames(true)
                .setSkipHeaderRecord(true)
                .get();
        try (var raw = new BufferedInputStream(Files.newInputStream(file));
                var stream = data.file().endsWith(".gz") ? new GZIPInputStream(raw) : raw;
                var parser = format.parse(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            for (var column : columns) {
                requireColumn(parser.getHeaderMap(), column, data);
            }
            requireColumn(parser.getHeaderMap(), data.structure(), data);
            var structures = new ArrayList<String>();
            var numbers = new LinkedHashMap<String, List<Double>>();
            columns.forEach(column -> numbers.put(column, new ArrayList<>()));
            for (var row : parser) {
                if (isWanted(row, data)) {
                    structures.add(row.get(data.structure()));
                    numbers.forEach((column, list) -> list.add(number(row.get(column))));
                }
            }
            var drawn = drawn(structures, data.rows());
            var values = new LinkedHashMap<String, double[]>();
            numbers.forEach((column, list) -> values.put(
                    column, IntStream.of(drawn).mapToDouble(list::get).toArray()));
            return new DataTable(IntStream.of(drawn).mapToObj(structures::get).toList(), values);
        } catch (IOException e) {
            throw new LearnException(
                    "The data file '" + data.file() + "' cannot be read: " + e.getMessage() + ". Give the folder that"
                            + " holds it with --data.",
                    e);
        }
    }

    /**
     * Rows drawn by the hash of their texts, so that the order of the file doesn't matter; in the order of the file.
     */
    private static int[] drawn(List<String> structures, int wanted) {
        var rows = IntStream.range(0, structures.size());
        if (wanted == 0 || wanted >= structures.size()) {
            return rows.toArray();
        }
        var hashes = structures.stream().map(text -> Hashes.of(List.of(text))).toList();
        return rows.boxed()
                .sorted(Comparator.comparing(hashes::get))
                .limit(wanted)
                .mapToInt(Integer::intValue)
                .sorted()
                .toArray();
    }

    private static void requireColumn(Map<String, Integer> header, String column, TrainingPlan.Dataset data)
            throws LearnException {
        if (!header.containsKey(column)) {
            throw new LearnException("The data file '" + data.file() + "' has no column '" + column + "'; it has "
                    + String.join(", ", header.keySet()) + ".");
        }
    }

    private static boolean isWanted(CSVRecord row, TrainingPlan.Dataset data) {
        return data.without().entrySet().stream()
                .noneMatch(entry -> row.get(entry.getKey()).equals(entry.getValue()));
    }

    @SuppressWarnings("unused")
    private static double number(String text) {
        try {
            return text.isBlank() ? Double.NaN : Double.parseDouble(text);
        } catch (NumberFormatException noNumber) {
            return Double.NaN;
        }
    }
}
