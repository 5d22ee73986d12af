package org.lode.headless.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.lode.headless.run.Cancellation;
import org.lode.headless.run.NodeCatalogue;
import org.lode.headless.run.NodeResult;
import org.lode.headless.run.RunListener;
import org.lode.headless.run.WorkflowRun;
import org.lode.headless.workflow.WorkflowException;
import org.lode.headless.workflow.WorkflowNode;
import org.lode.headless.workflow.WorkflowReader;
import org.lode.represent.Progress;

/** Times the whole road, from a table of polymers to designed ones: the stages of the showcase workflow. */
public final class RoadBenchmark implements Benchmark {
    private final NodeCatalogue catalogue;
    private final Path workflow;

    /**
     * @param catalogue the nodes to use
     * @param home folder of the repository, which holds the showcase
     */
    public RoadBenchmark(NodeCatalogue catalogue, Path home) {
        this.catalogue = catalogue;
        this.workflow = home.resolve("test-workflows").resolve("polymer-heat-capacity");
    }

    @Override
    public String name() {
        return "road";
    }

    @Override
    public String description() {
        return "Times the stages of the showcase test-workflows/polymer-heat-capacity.";
    }

    @Override
    public Figures run(Path data, Progress progress) throws WorkflowException {
        var figures = new Figures();
        var heap = new PeakHeap();
        long start = System.nanoTime();
        var read = WorkflowReader.read(workflow);
        figures.add("load_workflow", Rate.since(start), "s");
        try (var cancellation = Cancellation.onRequest();
                var run = new WorkflowRun(read, catalogue, List.of(), false, cancellation)) {
            var result = run.execute(new Relay(progress, cancellation));
            progress.check();
            if (!result.succeeded()) {
                throw new WorkflowException("The showcase \"" + workflow + "\" failed: "
                        + result.nodes().stream()
                                .filter(node -> !node.succeeded())
                                .map(node -> node.node().title() + " " + node.error())
                                .collect(Collectors.joining("; ")));
            }
            result.nodes().forEach(node -> figures.add(metric(node), node.seconds(), "s"));
            figures.add("total", Rate.since(start), "s");
        }
        return figures.add("peak_heap", heap.mebibytes(), "MiB", PeakHeap.how());
    }

    private static String metric(NodeResult node) {
        return node.node().name().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_") + "_"
                + node.node().id().replace(':', '_');
    }

    /** Passes the run's progress on, and a wish to stop back. */
    private static final class Relay implements RunListener {
        private final Progress progress;
        private final Cancellation cancellation;
        private int position;
        private int count = 1;

        Relay(Progress progress, Cancellation cancellation) {
            this.progress = progress;
            this.cancellation = cancellation;
        }

        @Override
        public void started(WorkflowNode node, int position, int count) {
            this.position = position;
            this.count = count;
            progress(node, 0, "");
        }

        @Override
        public void progress(WorkflowNode node, double fraction, String message) {
            progress.report((position - 1 + fraction) / count, node.name() + " " + message);
            if (progress.cancelled()) {
                cancellation.request();
            }
        }
    }
}
