package org.lode.nodes.views;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.knime.core.node.DefaultNodeProgressMonitor;
import org.knime.core.node.NodeFactory;
import org.knime.core.webui.data.InitialDataService;
import org.knime.core.webui.node.view.NodeView;
import org.knime.core.webui.node.view.NodeViewFactory;
import org.knime.embedded.EmbeddedContext;
import org.knime.embedded.EmbeddedNode;

/**
 * A window that holds a node's view as KNIME's does: the page in a frame with KNIME's sandbox, messages of KNIME's UI
 * extension protocol in between. One browser serves all tests of a run; without one they are skipped.
 */
public final class FakeKnime implements AutoCloseable {
    private static final String ORIGIN = "https://view.knime.test/";
    private static final List<String> FILES =
            List.of("index.html", "lode.css", "charts.js", "pictures.js", "lode.js", "knime.js", "lib/echarts.min.js");
    private static final String WINDOW =
            """
            <!DOCTYPE html><html><head><meta charset="utf-8"><link rel="icon" href="data:,">
            <style>html, body, iframe { margin: 0; border: 0; width: 100%%; height: 100%%; display: block }</style></head>
            <body><script type="application/json" id="data">%s</script>
            <script>
            const seen = [];
            const inConfig = %s;
            const data = () => document.getElementById("data").textContent;
            const node = { nodeId: "root:1", projectId: "p", workflowId: "root", extensionType: "view" };
            const answers = {
              getConfig: () => inConfig ? { ...node, initialData: data() } : node,
              callNodeDataService: call => call.serviceType === "initial_data" && call.nodeId === node.nodeId
                ? { result: data() } : { internalError: { message: "wrong call" } },
            };
            window.addEventListener("message", event => {
              seen.push(event.data.type);
              if (event.data.type === "UIExtensionRequest") {
                const { method, params } = event.data.payload;
                event.source.postMessage({ type: "UIExtensionResponse", requestId: event.data.requestId,
                  payload: answers[method](...params) }, "*");
              }
            });
            </script>
            <iframe id="view" sandbox="allow-downloads allow-scripts allow-same-origin" src="index.html"></iframe>
            </body></html>
            """;

    /** A page's data with the quotation marks of the envelope around it. */
    private static final int MOST_BYTES = ViewJson.MOST_BYTES + ViewJson.MOST_BYTES / 5;

    private static final class Shared {
        private static final Browser BROWSER = start();

        private static Browser start() {
            try {
                var browser = Browser.start(Browser.program().orElseThrow());
                Runtime.getRuntime().addShutdownHook(new Thread(() -> close(browser)));
                return browser;
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }

        @SuppressWarnings("unused") // the run has ended
        private static void close(Browser browser) {
            try {
                browser.close();
            } catch (IOException e) {
                return;
            }
        }
    }

    private final Tab tab;

    private FakeKnime(Tab tab) {
        this.tab = tab;
    }

    /** Opens the view of a node whose results hold a view. */
    public static FakeKnime open(NodeFactory<?> factory, View view) throws Exception {
        return open(factory, view, true);
    }

    /** The same; the data comes with the page's configuration or on a call. */
    static FakeKnime open(NodeFactory<?> factory, View view, boolean inConfig) throws Exception {
        try (var context = EmbeddedContext.create()) {
            var exec = context.executionContext(new DefaultNodeProgressMonitor());
            var node = EmbeddedNode.create(factory, null);
            if (view != null) {
                node.setInternalPortObjects(ViewTable.of(exec, view));
            }
            return open(view(node), inConfig);
        }
    }

    /** Opens the view of a node as its last execution left it. */
    public static FakeKnime open(EmbeddedNode node) throws Exception {
        return open(view(node), true);
    }

    @SuppressWarnings("unchecked") // the factory has made the model itself
    private static NodeView view(EmbeddedNode node) {
        return ((NodeViewFactory<org.knime.core.node.NodeModel>) (Object) node.factory()).createNodeView(node.model());
    }

    private static FakeKnime open(NodeView view, boolean inConfig) throws Exception {
        Assumptions.assumeTrue(
                Browser.program().isPresent(),
                "no browser: install chromium, or name one in LODE_CHROMIUM, to test the views");
        var data = view.createInitialDataService()
                .map(InitialDataService::getInitialData)
                .orElseThrow();
        int bytes = data.getBytes(StandardCharsets.UTF_8).length;
        assertTrue(bytes <= MOST_BYTES, bytes + " bytes are sent to the page");
        Map<String, byte[]> files = new HashMap<>();
        for (var name : FILES) {
            var resource = name.equals(view.getPage().getRelativePath())
                    ? view.getPage()
                    : view.getPage().getResource(name).orElseThrow();
            try (var in = resource.getInputStream()) {
                files.put(name, in.readAllBytes());
            }
        }
        var window = String.format(WINDOW, data.replace("<", "\\u003c"), inConfig);
        files.put("knime.html", window.getBytes(StandardCharsets.UTF_8));
        var tab = Shared.BROWSER.open(ORIGIN, files);
        tab.look(1100, 900, false);
        tab.go("knime.html");
        tab.await("!!document.getElementById('view')?.contentDocument?.querySelector('.headline, .empty')");
        return new FakeKnime(tab);
    }

    /** The value of an expression, in which {@code page} is the view's document. */
    public JsonNode value(String expression) {
        return tab.value("(page => " + expression + ")(document.getElementById('view').contentDocument)");
    }

    /** The view's text. */
    public String text() {
        return value("page.body.innerText").asText();
    }

    Tab tab() {
        return tab;
    }

    /**
     * Fails if the page complained, asked for anything it has not brought along, took a text for markup or drew a plot
     * that is empty.
     */
    public void assertQuiet() {
        assertEquals(List.of(), tab.complaints().all(), "complaints of the page");
        assertEquals(
                0,
                value("[...page.querySelectorAll('.chart')].filter(one => !one.querySelector('svg path')).length")
                        .asInt(),
                "plots without content");
        assertEquals(
                0,
                value("page.querySelectorAll('main img, main script, main [onerror], main [onclick]').length")
                        .asInt(),
                "elements out of texts");
    }

    @Override
    public void close() {
        tab.leave();
    }
}
