package org.lode.headless.command;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.apache.commons.csv.CSVFormat;
import org.lode.represent.Material;
import org.lode.represent.MaterialException;
import org.lode.represent.MaterialKind;
import org.lode.represent.Progress;

/** Reads the structures of a CSV file. */
final class StructureTable {
    private StructureTable() {}

    /**
     * Adds the structures of a file to a list.
     *
     * @param file CSV in UTF-8 with a header, gzip-compressed if its name ends with {@code .gz}
     * @param column the column's name; null for the first whose name holds {@code smiles}
     * @return how many can't be read
     * @throws Failure if the file or its column is missing, or it is no CSV
     */
    static int read(Path file, String column, MaterialKind kind, List<Material> structures, Progress progress)
            throws Failure, IOException {
        if (!Files.isRegularFile(file)) {
            throw new Failure("There is no file \"" + file + "\".");
        }
        var format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        int unreadable = 0;
        try (var stream = new BufferedInputStream(Files.newInputStream(file));
                var reader = new InputStreamReader(
                        file.toString().endsWith(".gz") ? new GZIPInputStream(stream) : stream,
                        StandardCharsets.UTF_8);
                var parser = format.parse(reader)) {
            var name = column(file, column, parser.getHeaderNames());
            for (var row : parser) {
                progress.check();
                if (row.isSet(name) && !add(row.get(name).strip(), kind, structures)) {
                    unreadable++;
                }
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return unreadable;
    }

    private static String column(Path file, String column, List<String> header) throws Failure {
        return header.stream()
                .filter(name -> column == null ? name.toLowerCase(Locale.ROOT).contains("smiles") : name.equals(column))
                .findFirst()
                .orElseThrow(() -> new Failure("File \"" + file + "\" has no column "
                        + (column == null ? "whose name holds \"smiles\"" : "\"" + column + "\"")
                        + "; name the column of the structures with --column."));
    }

    // what can't be read is counted by the caller
    @SuppressWarnings("unused")
    private static boolean add(String text, MaterialKind kind, List<Material> structures) {
        try {
            structures.add(Material.parse(kind, text));
            return true;
        } catch (MaterialException unreadable) {
            return false;
        }
    }
}
