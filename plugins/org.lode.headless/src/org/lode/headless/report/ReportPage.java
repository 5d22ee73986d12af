package org.lode.headless.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.knime.core.data.DataTableSpec;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.NodeSettings;
import org.knime.core.node.config.base.ConfigBase;
import org.lode.headless.run.NodeResult;
import org.lode.headless.run.NodeState;
import org.lode.headless.run.OutputPort;
import org.lode.headless.run.RunResult;

/** The report of a run: one HTML page that needs nothing beside it, except where it links to the files of the results. */
public final class ReportPage {
    private final RunResult result;
    private final ResultFiles files;
    private final Map<String, String> facts;

    private ReportPage(RunResult result, ResultFiles files, Map<String, String> facts) {
        this.result = result;
        this.files = files;
        this.facts = facts;
    }

    /**
     * The page.
     *
     * @param result the run
     * @param files where its tables and models were written
     * @param facts what else is to be known of the run, such as versions and changed settings
     */
    public static String html(RunResult result, ResultFiles files, Map<String, String> facts) throws IOException {
        return new ReportPage(result, files, facts).html();
    }

    private String html() throws IOException {
        var name = Html.escape(result.workflow().name());
        var views = new EmbeddedViews();
        var sections = new StringBuilder();
        for (var node : result.nodes()) {
            sections.append(new NodeSection(node, files, views).html());
        }
        var html = new StringBuilder(String.format(
                """
                <!DOCTYPE html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="color-scheme" content="light dark">
                <title>%s · Lode</title>
                <style>
                %s</style>
                </head>
                <body>
                <header class="report"><p class="brand">Lode</p><h1>%s</h1>%s</header>
                <main class="report">
                """,
                name, views.style() + style(), name, status()));
        result.nodes().forEach(node -> appendVerdicts(html, node));
        html.append("<section class=\"node-card\">").append(drawing()).append("</section>\n");
        html.append(sections);
        appendFacts(html);
        return html.append("</main>\n")
                .append(views.scripts())
                .append("</body>\n</html>\n")
                .toString();
    }

    private String status() {
        int nodes = result.nodes().size();
        long done = result.nodes().stream().filter(NodeResult::succeeded).count();
        var text = result.succeeded()
                ? String.format("All %d nodes executed", nodes)
                : result.count(NodeState.CANCELLED) > 0
                        ? String.format("Cancelled after %d of %d nodes", done, nodes)
                        : String.format("%d of %d nodes failed or were not executed", nodes - done, nodes);
        return String.format(
                "<p class=\"status %s\">%s in %s</p>",
                result.succeeded() ? "good" : "bad", text, Numbers.seconds(result.seconds()));
    }

    /** The rows of tables with a column "Verdict": a node's answer in one sentence, which belongs at the top. */
    private static void appendVerdicts(StringBuilder html, NodeResult node) {
        for (var port : node.outputs()) {
            if (port.object() instanceof BufferedDataTable table) {
                int column = verdictColumn(table.getDataTableSpec());
                if (column < 0) {
                    continue;
                }
                try (var rows = table.iterator()) {
                    for (int row = 0; row < 5 && rows.hasNext(); row++) {
                        html.append(String.format(
                                "<p class=\"verdict\"><small>%s</small>%s</p>%n",
                                Html.escape(node.node().name()),
                                Html.escape(rows.next().getCell(column).toString())));
                    }
                }
            }
        }
    }

    private static int verdictColumn(DataTableSpec spec) {
        for (int i = 0; i < spec.getNumColumns(); i++) {
            if (spec.getColumnSpec(i).getName().equalsIgnoreCase("verdict")) {
                return i;
            }
        }
        return -1;
    }

    private String drawing() throws IOException {
        var drawn = new ArrayList<WorkflowDrawing.Node>();
        for (var node : result.nodes()) {
            drawn.add(drawn(node));
        }
        return WorkflowDrawing.svg(drawn, result.workflow().connections());
    }

    private WorkflowDrawing.Node drawn(NodeResult node) throws IOException {
        int inputs = result.workflow().inputs(node.node()).stream()
                .mapToInt(connection -> connection.targetPort())
                .max()
                .orElse(0);
        int outputs = Math.max(
                node.outputs().stream().mapToInt(OutputPort::index).max().orElse(0),
                result.workflow().connections().stream()
                        .filter(connection ->
                                connection.source().equals(node.node().id()))
                        .mapToInt(connection -> connection.sourcePort())
                        .max()
                        .orElse(0));
        return new WorkflowDrawing.Node(
                node.node().id(),
                node.node().name(),
                node.icon().isPresent() ? NodePicture.address(node.icon().get()) : "",
                node.node().label(),
                node.node().bounds(),
                node.state(),
                inputs(node, inputs),
                outputs(node, outputs));
    }

    private List<WorkflowDrawing.Port> inputs(NodeResult node, int count) {
        return java.util.stream.IntStream.rangeClosed(1, count)
                .mapToObj(port -> result.workflow().inputs(node.node()).stream()
                        .filter(connection -> connection.targetPort() == port)
                        .findFirst()
                        .map(connection -> kind(connection.source(), connection.sourcePort()))
                        .orElse(WorkflowDrawing.Port.TABLE))
                .toList();
    }

    private List<WorkflowDrawing.Port> outputs(NodeResult node, int count) {
        return java.util.stream.IntStream.rangeClosed(1, count)
                .mapToObj(port -> kind(node.node().id(), port))
                .toList();
    }

    private WorkflowDrawing.Port kind(String node, int port) {
        return result.nodes().stream()
                .filter(n -> n.node().id().equals(node))
                .flatMap(n -> n.outputs().stream())
                .filter(output -> output.index() == port && !(output.object() instanceof BufferedDataTable))
                .findFirst()
                .map(output -> WorkflowDrawing.Port.MODEL)
                .orElse(WorkflowDrawing.Port.TABLE);
    }

    private void appendFacts(StringBuilder html) {
        var all = new LinkedHashMap<>(facts);
        for (var node : result.nodes()) {
            collectSeeds(all, node.node().title(), (NodeSettings) node.settings());
        }
        html.append("<section class=\"node-card\"><h2>How this was made</h2><table class=\"facts-table\">\n");
        all.forEach((fact, value) ->
                html.append(String.format("<tr><th>%s</th><td>%s</td></tr>%n", Html.escape(fact), Html.escape(value))));
        html.append("</table></section>\n");
    }

    private static void collectSeeds(Map<String, String> facts, String title, ConfigBase settings) {
        for (var key : settings.keySet()) {
            var entry = settings.getEntry(key);
            if (entry instanceof ConfigBase nested) {
                collectSeeds(facts, title, nested);
            } else if (key.toLowerCase(java.util.Locale.ROOT).endsWith("seed")) {
                facts.put(key + " of " + title, String.valueOf(entry.toStringValue()));
            }
        }
    }

    private static String style() throws IOException {
        try (InputStream in = ReportPage.class.getResourceAsStream("report.css")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
