package org.lode.headless.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.lode.headless.table.AtomicFile;

/**
 * Results of a benchmark's single runs, kept in a JSON file as they come: a benchmark that broke off goes on with the run
 * that was not done. A run is known by its name, which tells all that its result depends on but the program itself.
 */
public final class RunRecords {
    /** Keeps nothing. */
    public static final RunRecords NONE = new RunRecords(Optional.empty());

    private static final ObjectMapper MAPPER = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private final Optional<Path> file;
    private final Map<String, Map<String, Double>> known = new LinkedHashMap<>();

    private RunRecords(Optional<Path> file) {
        this.file = file;
    }

    /** A single run of a benchmark. */
    @FunctionalInterface
    public interface Run {
        /** Does it and gives its results by name. */
        Map<String, Double> results() throws Exception;
    }

    /**
     * Records in a file, with what is there already.
     *
     * @throws BenchmarkException if the file holds something else
     * @throws IOException if it can't be read
     */
    public static RunRecords in(Path file) throws BenchmarkException, IOException {
        var records = new RunRecords(Optional.of(file));
        records.known.putAll(read(file));
        return records;
    }

    private static Map<String, Map<String, Double>> read(Path file) throws BenchmarkException, IOException {
        var runs = new LinkedHashMap<String, Map<String, Double>>();
        if (!Files.exists(file)) {
            return runs;
        }
        try {
            if (!(MAPPER.readTree(file.toFile()) instanceof ObjectNode root)) {
                throw new BenchmarkException(notSuchAFile(file));
            }
            for (var run : root.properties()) {
                var results = new LinkedHashMap<String, Double>();
                for (var result : run.getValue().properties()) {
                    if (result.getValue().isNumber()) {
                        results.put(result.getKey(), result.getValue().doubleValue());
                    }
                }
                runs.put(run.getKey(), results);
            }
        } catch (JsonProcessingException e) {
            throw new BenchmarkException(notSuchAFile(file), e);
        }
        return runs;
    }

    private static String notSuchAFile(Path file) {
        return "The file \"" + file
                + "\" keeps no results of a benchmark; move it away, or give another file by --json.";
    }

    /** How many runs are known. */
    public int size() {
        return known.size();
    }

    /**
     * The results of a run: those that are kept, or else it is done and they are kept. What isn't a finite number isn't
     * kept.
     *
     * @param name the same for the same run only
     * @throws Exception what the run throws, or an {@link IOException} if its results can't be written
     */
    Map<String, Double> results(String name, Run run) throws Exception {
        var results = known.get(name);
        if (results == null) {
            results = new LinkedHashMap<>(run.results());
            results.values().removeIf(value -> !Double.isFinite(value));
            if (file.isPresent()) {
                known.put(name, results);
                write(file.get(), name, results);
            }
        }
        return results;
    }

    /** Adds a run to what the file holds, to which another benchmark may have added something since. */
    private static void write(Path file, String name, Map<String, Double> results)
            throws BenchmarkException, IOException {
        var all = read(file);
        all.put(name, results);
        AtomicFile.write(file, MAPPER.writeValueAsString(all) + "\n");
    }
}
