package org.lode.headless.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
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
        heapPools().forEach(MemoryPoolMXBean::resetPeakUsage);
        long start = System.nanoTime();
        var read = WorkflowReader.read(workflow);
        figures.add("load_workflow", seconds(start), "s");
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
            figures.add("total", seconds(start), "s");
        }
        long peak = heapPools().stream()
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
        return figures.add("peak_heap", peak / (double) (1 << 20), "MiB");
    }

    private static String metric(NodeResult node) {
        return node.node().name().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_") + "_"
                + node.node().id().replace(':', '_');
    }

    private static List<MemoryPoolMXBean> heapPools() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
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
