package org.lode.headless.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.knime.core.webui.data.InitialDataService;
import org.knime.core.webui.node.view.NodeView;
import org.knime.core.webui.page.Page;

/**
 * Views of nodes inside one page that loads nothing: the files that Lode's views share are written once, each node's data
 * where its view is shown.
 */
final class EmbeddedViews {
    private static final String RENDERER = "lode.js";
    private static final List<String> SCRIPTS = List.of("lib/echarts.min.js", "charts.js", "pictures.js", RENDERER);
    private static final String START =
            """
            document.querySelectorAll("[data-view]").forEach(root => {
              try {
                Lode.render(root, Lode.unwrap(document.getElementById(root.dataset.view).textContent));
              } catch (error) {
                Lode.fail(root, error);
              }
            });
            """;

    private final List<Page> pages = new ArrayList<>();
    private int count;

    /** The place of a view with its data; empty for the page of another extension, which can't be shown like this. */
    String html(NodeView view) {
        var page = view.getPage();
        var data = view.createInitialDataService().map(InitialDataService::getInitialData);
        if (page.getResource(RENDERER).isEmpty() || data.isEmpty()) {
            return "";
        }
        pages.add(page);
        var id = "view-data-" + ++count;
        return "<div class=\"lode-view\" data-view=\"" + id + "\"></div>\n<script type=\"application/json\" id=\"" + id
                + "\">" + data.get().replace("<", "\\u003c") + "</script>\n";
    }

    /** The style of the views, empty if there are none. */
    String style() throws IOException {
        return pages.isEmpty() ? "" : text("lode.css");
    }

    /** The scripts that show the views, for the end of the page; empty if there are none. */
    String scripts() throws IOException {
        if (pages.isEmpty()) {
            return "";
        }
        var html = new StringBuilder();
        for (var script : SCRIPTS) {
            html.append("<script>").append(text(script)).append("</script>\n");
        }
        return html.append("<script>").append(START).append("</script>\n").toString();
    }

    private String text(String name) throws IOException {
        var resource = pages.get(0).getResource(name);
        if (resource.isEmpty()) {
            throw new IOException("the page of the views has no '" + name + "'");
        }
        try (var in = resource.get().getInputStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
