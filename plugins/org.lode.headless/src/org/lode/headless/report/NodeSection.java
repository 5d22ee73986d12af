package org.lode.headless.report;

import java.util.Locale;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.NodeSettings;
import org.knime.core.node.config.base.ConfigBase;
import org.lode.headless.run.NodeResult;
import org.lode.headless.run.OutputPort;
import org.lode.nodes.models.PropertyModelsPortObject;

/** The report's part about one node: state, time, messages, settings and what it put out. */
final class NodeSection {
    private final NodeResult result;
    private final ResultFiles files;
    private final EmbeddedViews views;

    NodeSection(NodeResult result, ResultFiles files, EmbeddedViews views) {
        this.result = result;
        this.files = files;
        this.views = views;
    }

    String html() {
        var node = result.node();
        var html = new StringBuilder(String.format(
                "<section class=\"node-card\" id=\"node-%s\">%n<h2><span class=\"light %s\"></span>%s <small>#%s</small>"
                        + "<span class=\"time\">%s%s</span></h2>%n",
                WorkflowDrawing.anchor(node.id()),
                result.state().name().toLowerCase(Locale.ROOT),
                Html.escape(node.name()),
                node.id(),
                result.state().text(),
                result.seconds() > 0 ? " in " + Numbers.seconds(result.seconds()) : ""));
        if (!node.label().isBlank()) {
            html.append("<p class=\"label\">").append(Html.escape(node.label())).append("</p>\n");
        }
        result.loadWarnings().forEach(warning -> message(html, "error", warning));
        message(html, "error", result.error());
        message(html, "warning", result.warning());
        result.view().map(views::html).ifPresent(html::append);
        result.outputs().forEach(port -> append(html, port));
        appendSettings(html);
        return html.append("</section>\n").toString();
    }

    private static void message(StringBuilder html, String kind, String text) {
        if (!text.isBlank()) {
            html.append(String.format("<p class=\"message %s\">%s</p>%n", kind, Html.escape(text)));
        }
    }

    private void append(StringBuilder html, OutputPort port) {
        if (port.object() instanceof BufferedDataTable table) {
            html.append(String.format(
                    "<details%s><summary>%s <small>%s</small>%s</summary>%n",
                    port.consumed() || table.size() == 0 || result.view().isPresent() ? "" : " open",
                    Html.escape(port.name()),
                    size(table),
                    files.link(result.node(), port)));
            html.append(TablePreview.html(table)).append("</details>\n");
        } else if (port.object() instanceof PropertyModelsPortObject models) {
            html.append(String.format(
                    "<details%s><summary>%s <small>%s</small>%s</summary>%n<div class=\"models\">%n",
                    result.view().isPresent() ? "" : " open",
                    Html.escape(port.name()),
                    Html.escape(models.getSummary()),
                    files.link(result.node(), port)));
            models.models().forEach(model -> html.append(ModelCardView.html(model.card())));
            html.append("</div></details>\n");
        } else {
            html.append(String.format("<p>%s</p>%n", Html.escape(port.object().getSummary())));
        }
    }

    private static String size(BufferedDataTable table) {
        int columns = table.getDataTableSpec().getNumColumns();
        return String.format(
                "%,d %s × %,d %s",
                table.size(), table.size() == 1 ? "row" : "rows", columns, columns == 1 ? "column" : "columns");
    }

    private void appendSettings(StringBuilder html) {
        var rows = new StringBuilder();
        appendSettings(rows, "", (NodeSettings) result.settings());
        if (!rows.isEmpty()) {
            html.append("<details class=\"settings\"><summary>Settings</summary><table>")
                    .append(rows)
                    .append("</table></details>\n");
        }
    }

    private static void appendSettings(StringBuilder rows, String prefix, ConfigBase group) {
        for (var key : group.keySet()) {
            var entry = group.getEntry(key);
            if (entry instanceof ConfigBase nested) {
                appendSettings(rows, prefix + key + "/", nested);
            } else if (!key.equals("array-size") && !key.endsWith("_Internals")) {
                rows.append(String.format(
                        "<tr><th>%s</th><td>%s</td></tr>%n",
                        Html.escape(prefix + key), Html.shorten(String.valueOf(entry.toStringValue()), 300)));
            }
        }
    }
}
