package org.lode.headless.report;

import java.io.IOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.knime.core.node.BufferedDataTable;
import org.lode.headless.run.NodeResult;
import org.lode.headless.run.OutputPort;
import org.lode.headless.run.RunResult;
import org.lode.headless.table.AtomicFile;
import org.lode.headless.table.TableCsv;
import org.lode.headless.workflow.WorkflowNode;
import org.lode.nodes.models.PropertyModelsPortObject;

/**
 * The files a run's tables and models are written to: a CSV file a table, an ONNX file a model, and a folder a node
 * where there are several. Names
 * depend on the workflow only, so that two runs can be compared file by file.
 */
public final class ResultFiles {
    /** A table that another node consumes is written unless it is larger: then it is rather descriptors than a result. */
    static final long MAX_CONSUMED_CELLS = 1_000_000;

    private final Path folder;
    private final Map<Key, List<String>> names = new LinkedHashMap<>();
    private final Set<String> taken = new HashSet<>();

    private record Key(String node, int port) {}

    /**
     * Names the files of a run.
     *
     * @param folder folder of the run's results
     * @param result the run
     * @param everyTable whether large tables that another node consumes are written too
     */
    public ResultFiles(Path folder, RunResult result, boolean everyTable) {
        this.folder = folder;
        for (var node : result.nodes()) {
            for (var port : node.outputs()) {
                var place = result.nodes().size() > 1 ? folderOf(node.node()) : "";
                names.put(new Key(node.node().id(), port.index()), name(place, port, everyTable));
            }
        }
    }

    private static String folderOf(WorkflowNode node) {
        return slug(node.name()) + "-" + node.id().replace(':', '-') + "/";
    }

    private List<String> name(String place, OutputPort port, boolean everyTable) {
        if (port.object() instanceof BufferedDataTable table) {
            long cells = table.size() * table.getDataTableSpec().getNumColumns();
            boolean leftOut = port.consumed() && !everyTable && cells > MAX_CONSUMED_CELLS;
            return leftOut ? List.of() : List.of(unique(place + slug(port.name()), ".csv"));
        }
        if (port.object() instanceof PropertyModelsPortObject models) {
            List<String> files = new ArrayList<>();
            models.models()
                    .forEach(model -> files.add(
                            unique(place + slug(model.card().property().name()), ".onnx")));
            return files;
        }
        return List.of();
    }

    private String unique(String name, String ending) {
        var candidate = name + ending;
        for (int copy = 2; !taken.add(candidate); copy++) {
            candidate = name + "-" + copy + ending;
        }
        return candidate;
    }

    /** All files, relative to the folder of the results. */
    public List<String> all() {
        return names.values().stream().flatMap(List::stream).toList();
    }

    /** Writes all tables and models of the run. */
    public void write(RunResult result) throws IOException {
        for (var node : result.nodes()) {
            write(node);
        }
    }

    private void write(NodeResult node) throws IOException {
        for (var port : node.outputs()) {
            var files = names.get(new Key(node.node().id(), port.index()));
            if (port.object() instanceof BufferedDataTable table && !files.isEmpty()) {
                TableCsv.write(table, folder.resolve(files.get(0)));
            } else if (port.object() instanceof PropertyModelsPortObject models) {
                for (int i = 0; i < files.size(); i++) {
                    AtomicFile.write(
                            folder.resolve(files.get(i)), models.models().get(i).toOnnx());
                }
            }
        }
    }

    /** Links to a port's files as HTML. */
    String link(WorkflowNode node, OutputPort port) {
        var links = new StringBuilder();
        for (var file : names.get(new Key(node.id(), port.index()))) {
            links.append(String.format(
                    " <a class=\"file\" href=\"%s\">%s</a>",
                    Html.escape(file), Html.escape(file.substring(file.lastIndexOf('/') + 1))));
        }
        return links.toString();
    }

    /** A file name made of the letters and digits of a text, in lower case and without accents. */
    static String slug(String text) {
        var plain = Normalizer.normalize(text, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}+", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        return plain.isEmpty() ? "result" : plain.substring(0, Math.min(plain.length(), 60));
    }
}
