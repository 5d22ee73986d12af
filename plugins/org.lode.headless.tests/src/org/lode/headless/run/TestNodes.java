package org.lode.headless.run;

import java.util.List;
import org.lode.headless.run.NodeCatalogue.Entry;
import org.lode.headless.workflow.NodeOrigin;
import org.lode.headless.workflow.WorkflowFiles.Node;

/** The nodes of the tests: their catalogue, and how they are written into a workflow. */
public final class TestNodes {
    private static final NodeOrigin ORIGIN = new NodeOrigin("org.example", "Example nodes", "Example", "1.2.3");

    private TestNodes() {}

    /** All nodes of the tests. */
    public static NodeCatalogue catalogue() {
        return NodeCatalogue.of(List.of(
                new Entry(CountSourceFactory.class.getName(), ORIGIN, CountSourceFactory::new),
                new Entry(CheckFactory.class.getName(), ORIGIN, CheckFactory::new)));
    }

    /** A Count Source with its settings. */
    public static Node source(int id, int rows) {
        return new Node(
                id,
                "Count Source",
                CountSourceFactory.class.getName(),
                org.lode.headless.workflow.WorkflowFiles.entry("rows", "xint", rows));
    }

    /** A Check with its settings. */
    public static Node check(int id, String behaviour) {
        return new Node(
                id,
                "Check",
                CheckFactory.class.getName(),
                org.lode.headless.workflow.WorkflowFiles.entry("behaviour", "xstring", behaviour));
    }
}
