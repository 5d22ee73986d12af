package org.lode.headless.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.lode.learn.MaterialSet;
import org.lode.learn.Property;
import org.lode.represent.Material;
import org.lode.represent.MaterialException;
import org.lode.represent.MaterialKind;

/** The folder with the data sets of benchmarks. */
final class BenchmarkData {
    private final Path folder;

    private BenchmarkData(Path folder) {
        this.folder = folder;
    }

    /** The folder a user gave, null if none. */
    static BenchmarkData of(Path folder) throws BenchmarkException {
        if (folder == null) {
            throw new BenchmarkException(
                    "This benchmark needs data sets; give the folder that holds them with --data.");
        }
        if (!Files.isDirectory(folder)) {
            throw new BenchmarkException(
                    "There is no folder \"" + folder + "\"; give the folder that holds the data sets with --data.");
        }
        return new BenchmarkData(folder);
    }

    /** A file or folder in it. */
    Path resolve(String name) throws BenchmarkException {
        var file = folder.resolve(name);
        if (!Files.exists(file)) {
            throw new BenchmarkException("There is no \"" + name + "\" in \"" + folder
                    + "\"; give the folder that holds this data set with --data.");
        }
        return file;
    }

    /** The first texts in a column of a CSV file, gzip-compressed if its name ends with {@code .gz}. */
    List<String> texts(String file, String column, int most) throws BenchmarkException {
        return rows(file, List.of(column)).stream()
                .limit(most)
                .map(row -> row.get(column))
                .toList();
    }

    /** The rows of a CSV file with a value of a property whose material can be read. */
    MaterialSet materials(String file, MaterialKind kind, String structure, String value, Property property)
            throws BenchmarkException {
        var materials = new ArrayList<Material>();
        var names = new ArrayList<String>();
        var values = new ArrayList<Double>();
        for (var row : rows(file, List.of(structure, value))) {
            if (!row.get(value).isBlank()) {
                var material = parse(kind, row.get(structure));
                if (material != null) {
                    materials.add(material);
                    names.add(row.get(structure));
                    values.add(Double.valueOf(row.get(value)));
                }
            }
        }
        var numbers = values.stream().mapToDouble(Double::doubleValue).toArray();
        return new MaterialSet(kind, materials, names, numbers, property);
    }

    // what can't be read is left out
    @SuppressWarnings("unused")
    private static Material parse(MaterialKind kind, String text) {
        try {
            return Material.parse(kind, text);
        } catch (MaterialException unreadable) {
            return null;
        }
    }

    private List<CSVRecord> rows(String file, List<String> columns) throws BenchmarkException {
        var format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setAllowMissingColumnNames(true)
                .setSkipHeaderRecord(true)
                .get();
        try (var raw = new BufferedInputStream(Files.newInputStream(resolve(file)));
                var stream = file.endsWith(".gz") ? new GZIPInputStream(raw) : raw;
                var parser = format.parse(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            for (var column : columns) {
                if (!parser.getHeaderMap().containsKey(column)) {
                    throw new BenchmarkException("The data set \"" + file + "\" has no column \"" + column
                            + "\"; give the folder with the right one with --data.");
                }
            }
            return parser.getRecords();
        } catch (IOException e) {
            throw new BenchmarkException("The data set \"" + file + "\" cannot be read: " + e.getMessage() + ".", e);
        }
    }
}
