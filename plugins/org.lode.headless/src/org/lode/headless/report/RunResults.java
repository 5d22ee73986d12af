package org.lode.headless.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.lode.headless.run.NodeResult;
import org.lode.headless.run.RunResult;
import org.lode.headless.table.AtomicFile;

/** Writes all that a run leaves into one folder: the report, the tables and models, and the same facts as JSON. */
public final class RunResults {
    /** The report. */
    public static final String PAGE = "index.html";

    private static final String SUMMARY = "run.json";
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private RunResults() {}

    /**
     * Writes the results. Files of an earlier run in the same folder are replaced, and those that this run has no
     * counterpart of are deleted; files of other origin stay.
     *
     * @param folder the folder
     * @param result the run
     * @param everyTable whether large tables that another node consumes are written too
     * @param facts what else is to be known of the run
     */
    public static void write(Path folder, RunResult result, boolean everyTable, Map<String, String> facts)
            throws IOException {
        Files.createDirectories(folder);
        var files = new ResultFiles(folder, result, everyTable);
        files.write(result);
        deleteLeftovers(folder, new HashSet<>(files.all()));
        AtomicFile.write(folder.resolve(PAGE), ReportPage.html(result, files, facts));
        AtomicFile.write(folder.resolve(SUMMARY), JSON.writeValueAsString(summary(result, files, facts)) + "\n");
    }

    private static ObjectNode summary(RunResult result, ResultFiles files, Map<String, String> facts) {
        var summary = JSON.createObjectNode();
        summary.put("workflow", result.workflow().name());
        summary.put("succeeded", result.succeeded());
        summary.put("seconds", result.seconds());
        var about = summary.putObject("facts");
        facts.forEach(about::put);
        var nodes = summary.putArray("nodes");
        result.nodes().forEach(node -> nodes.add(summary(node)));
        var names = summary.putArray("files");
        files.all().forEach(names::add);
        return summary;
    }

    private static ObjectNode summary(NodeResult node) {
        var summary = JSON.createObjectNode();
        summary.put("id", node.node().id());
        summary.put("name", node.node().name());
        summary.put("state", node.state().text());
        summary.put("seconds", node.seconds());
        var problems = summary.putArray("settingsNotLoaded");
        node.loadWarnings().forEach(problems::add);
        summary.put("warning", node.warning());
        summary.put("error", node.error());
        return summary;
    }

    @SuppressWarnings("unused") // what is not JSON is not ours
    private static void deleteLeftovers(Path folder, Set<String> written) throws IOException {
        var earlier = folder.resolve(SUMMARY);
        if (!Files.isRegularFile(earlier)) {
            return;
        }
        JsonNode summary;
        try {
            summary = JSON.readTree(earlier.toFile());
        } catch (JsonProcessingException e) {
            // Not what an earlier run wrote, so it tells nothing about leftovers.
            return;
        }
        for (var name : summary.path("files")) {
            var file = folder.resolve(name.asText()).normalize();
            boolean ours = name.asText().matches("[a-z0-9/-]+\\.(csv|onnx)") && file.startsWith(folder.normalize());
            if (ours && !written.contains(name.asText()) && Files.isRegularFile(file)) {
                Files.delete(file);
            }
        }
    }
}
