package org.lode.headless.workflow;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettings;
import org.knime.core.node.NodeSettingsRO;

/**
 * Reads a workflow directory as KNIME writes it: {@code workflow.knime} and one {@code settings.xml} a node. Metanodes
 * are flattened; components are refused, because what they do beyond a metanode is not run here.
 */
public final class WorkflowReader {
    private static final int BAR = -1;
    private static final int MAX_NESTING = 32;

    private final Path root;
    private final List<WorkflowNode> nodes = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();
    private final Set<String> metanodes = new HashSet<>();

    private WorkflowReader(Path root) {
        this.root = root;
    }

    /**
     * Reads a workflow.
     *
     * @param directory folder that holds {@code workflow.knime}
     * @throws WorkflowException if a file is missing or broken, or the workflow holds something that is not run here
     */
    public static Workflow read(Path directory) throws WorkflowException {
        var reader = new WorkflowReader(directory);
        var settings = SettingsFiles.read(directory.resolve(WorkflowArchive.WORKFLOW_FILE));
        reader.readLevel("", directory, settings, 0);
        var name = Optional.ofNullable(settings.getString("name", null))
                .orElse(directory.getFileName().toString());
        return new Workflow(name, directory, reader.nodes, reader.connections(), variables(settings, directory));
    }

    private static Map<String, String> variables(NodeSettingsRO workflow, Path directory) throws WorkflowException {
        Map<String, String> variables = new LinkedHashMap<>();
        try {
            if (workflow.containsKey("workflow_variables")) {
                var entries = workflow.getNodeSettings("workflow_variables");
                for (var key : entries.keySet()) {
                    var variable = (NodeSettings) entries.getNodeSettings(key);
                    if (variable.containsKey("value")) {
                        variables.put(
                                variable.getString("name"),
                                variable.getEntry("value").toStringValue());
                    }
                }
            }
            return variables;
        } catch (InvalidSettingsException e) {
            throw new WorkflowException(
                    "The flow variables of \"" + directory + "\" cannot be read: " + e.getMessage(), e);
        }
    }

    private void readLevel(String container, Path folder, NodeSettingsRO settings, int depth) throws WorkflowException {
        if (depth > MAX_NESTING) {
            throw new WorkflowException("Metanodes lie more than " + MAX_NESTING + " deep in \"" + root + "\".");
        }
        try {
            var entries = settings.getNodeSettings("nodes");
            Set<Integer> seen = new HashSet<>();
            for (var key : entries.keySet()) {
                var entry = entries.getNodeSettings(key);
                int id = entry.getInt("id");
                if (!seen.add(id)) {
                    throw new WorkflowException(
                            "Workflow \"" + root + "\" holds two nodes with the number " + id + ".");
                }
                readNode(container.isEmpty() ? "" + id : container + ":" + id, folder, entry, depth);
            }
            var connections = settings.containsKey("connections")
                    ? settings.getNodeSettings("connections")
                    : new NodeSettings("connections");
            for (var key : connections.keySet()) {
                var line = connections.getNodeSettings(key);
                lines.add(new Line(
                        new End(container, line.getInt("sourceID"), line.getInt("sourcePort")),
                        new End(container, line.getInt("destID"), line.getInt("destPort"))));
            }
        } catch (InvalidSettingsException e) {
            throw new WorkflowException(
                    "\"" + folder.resolve(WorkflowArchive.WORKFLOW_FILE)
                            + "\" is not a workflow of KNIME 2.6 or later: " + e.getMessage(),
                    e);
        }
    }

    private void readNode(String id, Path folder, NodeSettingsRO entry, int depth)
            throws InvalidSettingsException, WorkflowException {
        var file = SettingsFiles.resolve(folder, entry.getString("node_settings_file"));
        var type = entry.getString("node_type", entry.getBoolean("node_is_meta", false) ? "MetaNode" : "NativeNode");
        var settings = SettingsFiles.read(file);
        switch (type) {
            case "NativeNode" ->
                nodes.add(new WorkflowNode(
                        id,
                        orEmpty(settings.getString("node-name", settings.getString("name", ""))),
                        label(settings),
                        file.getParent(),
                        settings.getString("factory"),
                        orEmpty(settings.getString("node-bundle-symbolic-name", "")),
                        settings,
                        bounds(entry)));
            case "MetaNode" -> {
                metanodes.add(id);
                readLevel(id, file.getParent(), settings, depth + 1);
            }
            default ->
                throw new WorkflowException("Node \"" + file.getParent().getFileName()
                        + "\" is a component, which is not run here; in KNIME open its menu and choose"
                        + " Component > Expand.");
        }
    }

    private static String label(NodeSettingsRO settings) throws InvalidSettingsException {
        return settings.containsKey("nodeAnnotation")
                ? orEmpty(settings.getNodeSettings("nodeAnnotation").getString("text", ""))
                : "";
    }

    private static NodeBounds bounds(NodeSettingsRO entry) throws InvalidSettingsException {
        if (!entry.containsKey("ui_settings")) {
            return new NodeBounds(0, 0);
        }
        var bounds = entry.getNodeSettings("ui_settings").getIntArray("extrainfo.node.bounds", 0, 0);
        return bounds.length < 2 ? new NodeBounds(0, 0) : new NodeBounds(bounds[0], bounds[1]);
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }

    /** The connections between real nodes: each line that ends at one is followed back through the metanodes. */
    private List<Connection> connections() throws WorkflowException {
        Map<End, End> sourceOf = new HashMap<>();
        for (var line : lines) {
            if (sourceOf.put(line.to(), line.from()) != null) {
                throw new WorkflowException(
                        "Two connections end at port " + line.to().port() + " of node #"
                                + line.to().id() + " in \"" + root + "\"; remove one of them.");
            }
        }
        Set<String> known = new HashSet<>();
        nodes.forEach(node -> known.add(node.id()));
        List<Connection> found = new ArrayList<>();
        for (var line : lines) {
            if (line.to().isBar() || metanodes.contains(line.to().id())) {
                continue;
            }
            var source = origin(line.from(), sourceOf);
            if (source.isEmpty()) {
                continue;
            }
            var connection = new Connection(
                    source.get().id(),
                    source.get().port(),
                    line.to().id(),
                    line.to().port());
            for (var id : List.of(connection.source(), connection.target())) {
                if (!known.contains(id)) {
                    throw new WorkflowException("A connection in \"" + root + "\" names node #" + id
                            + ", which the workflow does not hold.");
                }
            }
            found.add(connection);
        }
        return found;
    }

    /** Walks from an end inside or outside metanodes to the real output it stands for; empty if left unconnected. */
    private Optional<End> origin(End start, Map<End, End> sourceOf) {
        var end = start;
        for (int step = 0; end != null && step <= lines.size(); step++) {
            if (end.isBar()) {
                end = sourceOf.get(end.outside());
            } else if (metanodes.contains(end.id())) {
                end = sourceOf.get(new End(end.id(), BAR, end.port()));
            } else {
                return Optional.of(end);
            }
        }
        return Optional.empty();
    }

    private record Line(End from, End to) {}

    /**
     * One end of a connection as KNIME writes it.
     *
     * @param container id of the metanode the connection lies in, empty at the top
     * @param number number of the node, or -1 for the metanode's own ports seen from inside
     * @param port number of the port
     */
    private record End(String container, int number, int port) {
        boolean isBar() {
            return number == BAR;
        }

        String id() {
            return container.isEmpty() ? "" + number : container + ":" + number;
        }

        /** The same port of the metanode seen from outside. */
        End outside() {
            int cut = container.lastIndexOf(':');
            return new End(
                    cut < 0 ? "" : container.substring(0, cut),
                    container.isEmpty() ? BAR : Integer.parseInt(container.substring(cut + 1)),
                    port);
        }
    }
}
