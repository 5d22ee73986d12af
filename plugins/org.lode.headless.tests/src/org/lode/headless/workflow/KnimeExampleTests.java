package org.lode.headless.workflow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Reads workflows that KNIME 5.11.0 wrote; they lie beside the data sets, outside the repository. */
class KnimeExampleTests {
    @Test
    void executedWorkflowIsRead() throws Exception {
        var workflow = WorkflowReader.read(example("nodes-example"));
        assertEquals("probe-workflow", workflow.name());
        assertEquals(
                List.of("Probe Source", "Probe Manipulator", "Probe Learner", "Probe Predictor"),
                workflow.executionOrder().stream().map(WorkflowNode::name).toList());
        assertEquals(
                List.of(
                        new Connection("1", 1, "2", 1),
                        new Connection("2", 1, "3", 1),
                        new Connection("3", 1, "4", 1),
                        new Connection("2", 1, "4", 2)),
                workflow.connections());
        assertTrue(workflow.nodes().stream().allMatch(WorkflowNode::savedExecuted));
        assertEquals("a warning from the learner", workflow.nodes().get(2).savedMessage());
    }

    @Test
    void everyKindOfParameterIsRead() throws Exception {
        var zoo = WorkflowReader.read(example("parameters-example")).nodes().get(1);
        assertEquals("probe.ZooNodeFactory", zoo.factory());
        assertEquals("probe.nodes", zoo.bundle());
        assertEquals(10, zoo.settings().getNodeSettings("model").getInt("trees"));
    }

    private static Path example(String name) {
        for (var folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            var example = folder.resolve("shared/examples/knime-workflows").resolve(name);
            if (Files.isDirectory(example)) {
                return example;
            }
        }
        assumeTrue(false, "KNIME's example workflows are not on this machine.");
        throw new IllegalStateException("unreachable");
    }
}
