package org.lode.headless.workflow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lode.headless.workflow.WorkflowFiles.config;
import static org.lode.headless.workflow.WorkflowFiles.entry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lode.headless.workflow.WorkflowFiles.Line;
import org.lode.headless.workflow.WorkflowFiles.Node;

class WorkflowReaderTests {
    private static final Node A = new Node(1, "A", "x.A", "");
    private static final Node B = new Node(2, "B", "x.B", "");
    private static final Node C = new Node(10, "C", "x.C", "");

    @TempDir
    private Path folder;

    @Test
    void nodesAndConnectionsAreThoseOfTheFile() throws Exception {
        var workflow = read(List.of(B, A), List.of(new Line(1, 1, 2, 1)));
        assertEquals(
                List.of("A", "B"),
                workflow.nodes().stream().map(WorkflowNode::name).toList());
        assertEquals(List.of(new Connection("1", 1, "2", 1)), workflow.connections());
    }

    @Test
    void executionOrderFollowsConnectionsAgainstNumbers() throws Exception {
        var workflow = read(List.of(A, B, C), List.of(new Line(10, 1, 2, 1), new Line(2, 1, 1, 1)));
        assertEquals(
                List.of("10", "2", "1"),
                workflow.executionOrder().stream().map(WorkflowNode::id).toList());
    }

    @Test
    void numbersAreOrderedAsNumbers() throws Exception {
        var workflow = read(List.of(C, B), List.of());
        assertEquals(
                List.of("2", "10"),
                workflow.nodes().stream().map(WorkflowNode::id).toList());
    }

    @Test
    void circleIsNamed() throws Exception {
        var workflow = read(List.of(A, B), List.of(new Line(1, 1, 2, 1), new Line(2, 1, 1, 1)));
        assertTrue(assertThrows(WorkflowException.class, workflow::executionOrder)
                .getMessage()
                .contains("circle"));
    }

    @Test
    void variableConnectionOrdersNodesWithoutData() throws Exception {
        var workflow = read(List.of(A, B), List.of(new Line(2, 0, 1, 0)));
        assertTrue(workflow.connections().get(0).carriesVariables());
        assertEquals("2", workflow.executionOrder().get(0).id());
    }

    @Test
    void connectionToNothingIsRefused() {
        assertMessage("#7", List.of(A), List.of(new Line(7, 1, 1, 1)));
    }

    @Test
    void twoConnectionsToOnePortAreRefused() {
        assertMessage("Two connections", List.of(A, B, C), List.of(new Line(1, 1, 10, 1), new Line(2, 1, 10, 1)));
    }

    @Test
    void settingsOutsideTheWorkflowAreNotRead() throws IOException {
        WorkflowFiles.write(folder.resolve("secret"), List.of(A), List.of());
        var workflow = folder.resolve("w");
        Files.createDirectories(workflow);
        Files.writeString(
                workflow.resolve("workflow.knime"),
                WorkflowFiles.workflow(
                        config(
                                "node_1",
                                entry("id", "xint", 1)
                                        + entry("node_settings_file", "xstring", "../secret/A (#1)/settings.xml")),
                        List.of()));
        assertTrue(assertThrows(WorkflowException.class, () -> WorkflowReader.read(workflow))
                .getMessage()
                .contains("points out of the workflow"));
    }

    @Test
    void externalEntitiesAreNotRead() throws IOException {
        var secret = Files.writeString(folder.resolve("secret.txt"), "secret");
        var workflow = WorkflowFiles.write(folder.resolve("w"), List.of(), List.of());
        var text = Files.readString(workflow.resolve("workflow.knime"));
        Files.writeString(
                workflow.resolve("workflow.knime"),
                text.replace(
                                "<config xmlns",
                                "<!DOCTYPE config [<!ENTITY s SYSTEM \"" + secret.toUri() + "\">]>\n<config xmlns")
                        .replace("test workflow", "&s;"));
        assertEquals(
                "The workflow's file \"" + workflow.resolve("workflow.knime")
                        + "\" contains a document type declaration, which Lode refuses for safety; save the workflow in"
                        + " KNIME again.",
                assertThrows(WorkflowException.class, () -> WorkflowReader.read(workflow))
                        .getMessage());
    }

    @Test
    void nodeInsideMetanodeIsConnectedToNodesOutside() throws Exception {
        var workflow = WorkflowFiles.write(folder.resolve("w"), List.of(A, C), List.of());
        WorkflowFiles.write(
                workflow.resolve("Meta (#5)"), List.of(B), List.of(new Line(-1, 0, 2, 1), new Line(2, 1, -1, 0)));
        var nodes = new StringBuilder();
        for (var node : List.of(A, C)) {
            nodes.append(config(
                    "node_" + node.id(),
                    entry("id", "xint", node.id())
                            + entry(
                                    "node_settings_file",
                                    "xstring",
                                    node.name() + " (#" + node.id() + ")/settings.xml")));
        }
        nodes.append(config(
                "node_5",
                entry("id", "xint", 5)
                        + entry("node_settings_file", "xstring", "Meta (#5)/workflow.knime")
                        + entry("node_type", "xstring", "MetaNode")));
        Files.writeString(
                workflow.resolve("workflow.knime"),
                WorkflowFiles.workflow(nodes.toString(), List.of(new Line(1, 1, 5, 0), new Line(5, 0, 10, 1))));
        assertEquals(
                List.of(new Connection("1", 1, "5:2", 1), new Connection("5:2", 1, "10", 1)),
                WorkflowReader.read(workflow).connections());
    }

    @Test
    void componentIsRefusedWithAWayOut() throws IOException {
        var workflow = WorkflowFiles.write(folder.resolve("w"), List.of(A), List.of());
        Files.writeString(
                workflow.resolve("workflow.knime"),
                WorkflowFiles.workflow(
                        config(
                                "node_1",
                                entry("id", "xint", 1)
                                        + entry("node_settings_file", "xstring", "A (#1)/settings.xml")
                                        + entry("node_type", "xstring", "SubNode")),
                        List.of()));
        assertTrue(assertThrows(WorkflowException.class, () -> WorkflowReader.read(workflow))
                .getMessage()
                .contains("Expand"));
    }

    @Test
    void savedStateIsKnown() throws Exception {
        assertFalse(read(List.of(A), List.of()).nodes().get(0).savedExecuted());
    }

    private Workflow read(List<Node> nodes, List<Line> lines) throws IOException, WorkflowException {
        return WorkflowReader.read(WorkflowFiles.write(folder.resolve("w"), nodes, lines));
    }

    private void assertMessage(String part, List<Node> nodes, List<Line> lines) {
        var message =
                assertThrows(WorkflowException.class, () -> read(nodes, lines)).getMessage();
        assertTrue(message.contains(part), message);
    }
}
