package org.lode.represent;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** The data folder shared by developers; tests that need it are skipped where it isn't there. */
public final class SharedData {
    private SharedData() {}

    /** One column of a CSV file, without its header; cells in quotes may hold commas. */
    public static List<String> column(String file, String column) {
        var lines = lines(file);
        int index = cells(lines.get(0).replace("\uFEFF", "")).indexOf(column);
        return lines.stream().skip(1).map(line -> cells(line).get(index)).toList();
    }

    /** The names of a file's columns. */
    public static List<String> header(String file) {
        return cells(lines(file).get(0).replace("\uFEFF", ""));
    }

    /** The first word of each line, without the header. */
    public static List<String> firstWords(String file) {
        return lines(file).stream()
                .skip(1)
                .map(line -> line.strip().split("[\\s,]+")[0])
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** The files below a folder whose names end so, in order of their paths. */
    public static List<Path> files(String folder, String ending) {
        var path = folder().resolve(folder);
        assumeTrue(Files.isDirectory(path), "no shared data " + folder);
        try (var found = Files.walk(path)) {
            return found.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> cells(String line) {
        var cells = new ArrayList<String>();
        var cell = new StringBuilder();
        boolean quoted = false;
        for (char symbol : line.toCharArray()) {
            if (symbol == '"') {
                quoted = !quoted;
            } else if (symbol == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(symbol);
            }
        }
        cells.add(cell.toString());
        return cells;
    }

    private static List<String> lines(String file) {
        var path = folder().resolve(file);
        assumeTrue(Files.exists(path), "no shared data " + file);
        try (InputStream in = Files.newInputStream(path);
                var reader = new BufferedReader(new InputStreamReader(
                        file.endsWith(".gz") ? new GZIPInputStream(in) : in, StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path folder() {
        var named = System.getenv("LODE_DATA");
        if (named != null) {
            return Path.of(named);
        }
        for (var dir = Path.of("").toAbsolutePath(); dir != null; dir = dir.getParent()) {
            var sibling = dir.resolveSibling("shared").resolve("data");
            if (dir.getFileName() != null && Files.isDirectory(sibling)) {
                return sibling;
            }
        }
        assumeTrue(false, "no shared data folder; set LODE_DATA");
        throw new IllegalStateException();
    }
}
