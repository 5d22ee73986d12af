package org.lode.headless.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.knime.core.node.NodeSettingsRO;
import org.knime.core.webui.data.InitialDataService;
import org.knime.core.webui.data.RpcDataService;
import org.knime.core.webui.node.view.NodeView;
import org.knime.core.webui.page.Page;

class EmbeddedViewsTests {
    /** A view with the given data, whose page has the files of Lode's views or not. */
    private record SomeView(String data, boolean ofLode) implements NodeView {
        @Override
        public Page getPage() {
            var page = Page.create().fromString(() -> "<html>").relativePath("index.html");
            if (ofLode) {
                page.addResourceFromString(() -> "/* look */", "lode.css")
                        .addResourceFromString(() -> "/* echarts */", "lib/echarts.min.js")
                        .addResourceFromString(() -> "/* charts */", "charts.js")
                        .addResourceFromString(() -> "/* pictures */", "pictures.js")
                        .addResourceFromString(() -> "/* lode */", "lode.js");
            }
            return page;
        }

        @Override
        @SuppressWarnings("unchecked") // the data is a text
        public <D> Optional<InitialDataService<D>> createInitialDataService() {
            return Optional.of((InitialDataService<D>)
                    InitialDataService.builder(() -> data).build());
        }

        @Override
        public Optional<RpcDataService> createRpcDataService() {
            return Optional.empty();
        }

        @Override
        public void validateSettings(NodeSettingsRO settings) {
            // there are none
        }

        @Override
        public void loadValidatedSettingsFrom(NodeSettingsRO settings) {
            // there are none
        }
    }

    @Test
    void dataCannotEndItsScript() {
        var html = new EmbeddedViews().html(new SomeView("{\"a\":\"</script><script>alert(1)</script>\"}", true));
        assertEquals(1, html.split("</script>", -1).length - 1);
        assertTrue(html.contains("\\u003c/script>"), html);
    }

    @Test
    void filesThatAllViewsShareAreWrittenOnce() throws Exception {
        var views = new EmbeddedViews();
        var first = views.html(new SomeView("{}", true));
        var second = views.html(new SomeView("{}", true));
        assertTrue(first.contains("view-data-1") && second.contains("view-data-2"));
        assertEquals(2, views.scripts().split("/\\* echarts \\*/", -1).length);
        assertEquals("/* look */", views.style());
    }

    @Test
    void aPageOfAnotherExtensionIsLeftOut() throws Exception {
        var views = new EmbeddedViews();
        assertEquals("", views.html(new SomeView("{}", false)));
        assertFalse(views.scripts().contains("script"));
    }
}
