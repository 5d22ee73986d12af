package org.lode.headless.workflow;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writes small workflows in KNIME's format for tests, with no more in them than a test needs. */
public final class WorkflowFiles {
    private WorkflowFiles() {}

    /** A node to write: its number, folder, factory and the entries of its model settings as XML. */
    public record Node(int id, String name, String factory, String model) {}

    /** A line to write, ports as KNIME counts them. */
    public record Line(int source, int sourcePort, int target, int targetPort) {}

    /** Writes a workflow into a folder. */
    public static Path write(Path folder, List<Node> nodes, List<Line> lines) throws IOException {
        Files.createDirectories(folder);
        var entries = new StringBuilder();
        for (var node : nodes) {
            var place = node.name() + " (#" + node.id() + ")";
            Files.createDirectories(folder.resolve(place));
            Files.writeString(folder.resolve(place).resolve("settings.xml"), settings(node));
            entries.append(config(
                    "node_" + node.id(),
                    entry("id", "xint", node.id())
                            + entry("node_settings_file", "xstring", place + "/settings.xml")
                            + entry("node_is_meta", "xboolean", false)
                            + entry("node_type", "xstring", "NativeNode")));
        }
        Files.writeString(folder.resolve("workflow.knime"), workflow(entries.toString(), lines));
        return folder;
    }

    /** The text of a {@code workflow.knime}. */
    static String workflow(String nodes, List<Line> lines) {
        var connections = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            connections.append(config(
                    "connection_" + i,
                    entry("sourceID", "xint", line.source())
                            + entry("destID", "xint", line.target())
                            + entry("sourcePort", "xint", line.sourcePort())
                            + entry("destPort", "xint", line.targetPort())));
        }
        return document(
                "workflow.knime",
                entry("version", "xstring", "5.1.0")
                        + entry("name", "xstring", "test workflow")
                        + config("nodes", nodes)
                        + config("connections", connections.toString()));
    }

    private static String settings(Node node) {
        return document(
                "settings.xml",
                entry("node_file", "xstring", "settings.xml")
                        + config("flow_stack", "")
                        + config("model", node.model())
                        + entry("state", "xstring", "CONFIGURED")
                        + entry("factory", "xstring", node.factory())
                        + entry("node-name", "xstring", node.name())
                        + entry("node-bundle-symbolic-name", "xstring", "org.example"));
    }

    /** An entry as KNIME writes it. */
    public static String entry(String key, String type, Object value) {
        return "<entry key=\"" + key + "\" type=\"" + type + "\" value=\"" + value + "\"/>";
    }

    /** A group of entries as KNIME writes it. */
    public static String config(String key, String content) {
        return "<config key=\"" + key + "\">" + content + "</config>";
    }

    static String document(String key, String content) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                + "<config xmlns=\"http://www.knime.org/2008/09/XMLConfig\" key=\"" + key + "\">" + content
                + "</config>";
    }
}
