package org.lode.headless.workflow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.knime.core.node.NodeSettings;
import org.lode.headless.workflow.NodeToSave.State;
import org.lode.headless.workflow.WorkflowFiles.Line;
import org.lode.headless.workflow.WorkflowFiles.Node;

class WorkflowWriterTests {
    /** The entries of a {@code settings.xml} that KNIME 5.11.0 wrote for an executed node without a message. */
    private static final Set<String> ENTRIES_OF_KNIME = Set.of(
            "node_file",
            "flow_stack",
            "internal_node_subsettings",
            "model",
            "customDescription",
            "state",
            "factory",
            "node-name",
            "node-bundle-name",
            "node-bundle-symbolic-name",
            "node-bundle-vendor",
            "node-bundle-version",
            "node-feature-name",
            "node-feature-symbolic-name",
            "node-feature-vendor",
            "node-feature-version",
            "factory_settings",
            "node_creation_config",
            "name",
            "hasContent",
            "isInactive",
            "ports",
            "filestores");

    @TempDir
    private Path folder;

    private Path source;
    private Path target;

    @BeforeEach
    void writeSource() throws IOException {
        source = WorkflowFiles.write(
                folder.resolve("source"),
                List.of(new Node(1, "A", "x.A", WorkflowFiles.entry("rows", "xint", 7)), new Node(2, "B", "x.B", "")),
                List.of(new Line(1, 1, 2, 1)));
        target = folder.resolve("target");
    }

    @Test
    void savedWorkflowReadsBackTheSame() throws Exception {
        var before = WorkflowReader.read(source);
        save(before, State.CONFIGURED);
        var after = WorkflowReader.read(target);
        assertEquals(before.name(), after.name());
        assertEquals(before.connections(), after.connections());
        assertEquals(
                before.nodes().stream().map(WorkflowNode::title).toList(),
                after.nodes().stream().map(WorkflowNode::title).toList());
        assertEquals(7, after.nodes().get(0).settings().getNodeSettings("model").getInt("rows"));
    }

    @Test
    void settingsHaveTheEntriesThatKnimeWrites() throws Exception {
        save(WorkflowReader.read(source), State.EXECUTED);
        var settings = WorkflowReader.read(target).nodes().get(0).settings();
        assertEquals(ENTRIES_OF_KNIME, settings.keySet());
        assertEquals("EXECUTED", settings.getString("state"));
        assertEquals(
                Set.of("Out"), settings.getNodeSettings("node_creation_config").keySet());
    }

    @Test
    void resetWorkflowIsNotMarkedAsSavedWithData() throws Exception {
        save(WorkflowReader.read(source), State.CONFIGURED);
        assertFalse(Files.exists(target.resolve(".savedWithData")));
        assertTrue(Files.exists(target.resolve("workflowset.meta")));
        assertTrue(Files.exists(target.resolve("workflow-metadata.xml")));
    }

    @Test
    void otherFilesOfTheWorkflowAreCopied() throws Exception {
        Files.createDirectories(source.resolve("data"));
        Files.writeString(source.resolve("data/materials.csv"), "smiles\nC\n");
        save(WorkflowReader.read(source), State.CONFIGURED);
        assertEquals("smiles\nC\n", Files.readString(target.resolve("data/materials.csv")));
    }

    @Test
    void dataOfAnEarlierExecutionIsNotCopied() throws Exception {
        Files.createDirectories(source.resolve("A (#1)/port_1"));
        Files.writeString(source.resolve("A (#1)/port_1/data.zip"), "old");
        save(WorkflowReader.read(source), State.CONFIGURED);
        assertFalse(Files.exists(target.resolve("A (#1)/port_1")));
    }

    @Test
    void workflowIsSavedInItsOwnPlace() throws Exception {
        target = source;
        save(WorkflowReader.read(source), State.EXECUTED);
        assertTrue(WorkflowReader.read(source).nodes().get(0).savedExecuted());
        try (var files = Files.list(folder)) {
            assertEquals(
                    List.of("source"),
                    files.map(file -> file.getFileName().toString()).toList());
        }
    }

    @Test
    void folderWithOtherThingsIsNotReplaced() throws Exception {
        Files.createDirectories(target);
        Files.writeString(target.resolve("thesis.txt"), "mine");
        var workflow = WorkflowReader.read(source);
        assertThrows(WorkflowException.class, () -> save(workflow, State.CONFIGURED));
        assertEquals("mine", Files.readString(target.resolve("thesis.txt")));
    }

    @Test
    void failureLeavesNothingBehind() throws Exception {
        var workflow = WorkflowReader.read(source);
        Map<WorkflowNode, NodeToSave> nodes = new LinkedHashMap<>();
        workflow.nodes()
                .forEach(node -> nodes.put(node, node(State.EXECUTED, (place, settings) -> {
                    throw new IOException("disk full");
                })));
        assertThrows(WorkflowException.class, () -> WorkflowWriter.write(workflow, nodes, target));
        try (var files = Files.list(folder)) {
            assertEquals(
                    List.of("source"),
                    files.map(file -> file.getFileName().toString()).toList());
        }
    }

    private void save(Workflow workflow, State state) throws WorkflowException {
        Map<WorkflowNode, NodeToSave> nodes = new LinkedHashMap<>();
        workflow.nodes()
                .forEach(node -> nodes.put(node, node(state, (place, settings) -> settings.addNodeSettings("ports"))));
        WorkflowWriter.write(workflow, nodes, target);
    }

    private static NodeToSave node(State state, NodeToSave.Data data) {
        var model = new NodeSettings("model");
        model.addInt("rows", 7);
        return new NodeToSave(state, model, new NodeOrigin("x", "X", "Example", "1.0.0"), List.of("Out"), "", 1, data);
    }
}
