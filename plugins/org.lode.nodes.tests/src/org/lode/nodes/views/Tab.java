package org.lode.nodes.views;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.lode.nodes.views.Browser.Complaints;

/** A tab of a {@link Browser}. */
final class Tab {
    private static final Map<String, String> TYPES = Map.of(
            "html",
            "text/html; charset=utf-8",
            "css",
            "text/css; charset=utf-8",
            "js",
            "text/javascript; charset=utf-8");
    /** What Chromium remarks about the frame that KNIME puts every view into. */
    private static final String KNIMES_SANDBOX = "An iframe which has both allow-scripts and allow-same-origin";

    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(60);

    private final Browser browser;
    private final String target;
    private final String session;
    private final String origin;
    private final Map<String, byte[]> files;
    private final Complaints complaints = new Complaints();

    Tab(Browser browser, String target, String session, String origin, Map<String, byte[]> files) {
        this.browser = browser;
        this.target = target;
        this.session = session;
        this.origin = origin;
        this.files = files;
    }

    void enable() {
        for (var domain : List.of("Page", "Runtime", "Log")) {
            call(domain + ".enable", Map.of());
        }
        call("Fetch.enable", Map.of("patterns", List.of(Map.of("urlPattern", "*"))));
    }

    private JsonNode call(String method, Map<String, ?> parameters) {
        return browser.call(method, session, parameters);
    }

    /** Takes an event of the page. */
    void event(String method, JsonNode parameters) {
        switch (method) {
            case "Fetch.requestPaused" -> answer(parameters);
            case "Runtime.exceptionThrown" ->
                complaints.errors().add(parameters.path("exceptionDetails").toString());
            case "Runtime.consoleAPICalled" -> {
                if (List.of("error", "warning", "assert")
                        .contains(parameters.path("type").asText())) {
                    complaints.errors().add(parameters.path("args").toString());
                }
            }
            case "Log.entryAdded" -> {
                var text = parameters.path("entry").path("text").asText();
                if (!text.startsWith(KNIMES_SANDBOX)) {
                    complaints.errors().add(text);
                }
            }
            default -> {
                // of no interest
            }
        }
    }

    private void answer(JsonNode request) {
        var id = request.path("requestId").asText();
        var url = request.path("request").path("url").asText();
        var name = url.startsWith(origin) ? url.substring(origin.length()) : null;
        var content = name == null ? null : files.get(name);
        if (content == null) {
            complaints.refused().add("request for " + url);
            browser.tell("Fetch.failRequest", session, Map.of("requestId", id, "errorReason", "BlockedByClient"));
            return;
        }
        var type = TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "application/octet-stream");
        browser.tell(
                "Fetch.fulfillRequest",
                session,
                Map.of(
                        "requestId",
                        id,
                        "responseCode",
                        200,
                        "responseHeaders",
                        List.of(Map.of("name", "Content-Type", "value", type)),
                        "body",
                        Base64.getEncoder().encodeToString(content)));
    }

    /** Goes to one of the files. */
    void go(String name) {
        call("Page.navigate", Map.of("url", origin + name));
    }

    /** Sets the size of the window and whether the user prefers dark pages. */
    void look(int width, int height, boolean dark) {
        call(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
        call(
                "Emulation.setEmulatedMedia",
                Map.of(
                        "features",
                        List.of(
                                Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"),
                                Map.of("name", "prefers-reduced-motion", "value", "reduce"))));
    }

    /** The value of an expression in the page. */
    JsonNode value(String expression) {
        var result = call(
                "Runtime.evaluate",
                Map.of("expression", expression, "returnByValue", true, "awaitPromise", true, "userGesture", true));
        if (result.has("exceptionDetails")) {
            throw new IllegalStateException(
                    expression + ": " + result.path("exceptionDetails").toString());
        }
        return result.path("result").path("value");
    }

    /** Waits until an expression is true. */
    void await(String expression) throws InterruptedException {
        long start = System.nanoTime();
        while (!value(expression).asBoolean()) {
            if (System.nanoTime() - start > PATIENCE_NANOS) {
                throw new IllegalStateException(
                        "never true: " + expression + "; the page complains: " + complaints.all());
            }
            Thread.sleep(25);
        }
    }

    /** Presses a key. */
    void press(String key) {
        call("Input.dispatchKeyEvent", Map.of("type", "keyDown", "key", key, "code", key));
        call("Input.dispatchKeyEvent", Map.of("type", "keyUp", "key", key, "code", key));
    }

    /** A picture of the first element that a selector finds, as PNG, however long it is. */
    byte[] screenshot(String selector) {
        var box = value("(r => ({ x: r.x + scrollX, y: r.y + scrollY, width: r.width, height: r.height, scale: 1 }))"
                + "(document.querySelector(" + '"' + selector + '"' + ").getBoundingClientRect())");
        var picture =
                call("Page.captureScreenshot", Map.of("format", "png", "captureBeyondViewport", true, "clip", box));
        return Base64.getDecoder().decode(picture.path("data").asText());
    }

    /** The page as it is printed, as PDF. */
    byte[] pdf() {
        return Base64.getDecoder()
                .decode(call("Page.printToPDF", Map.of("printBackground", true))
                        .path("data")
                        .asText());
    }

    Complaints complaints() {
        return complaints;
    }

    /** Closes the tab. */
    void leave() {
        browser.call("Target.closeTarget", "", Map.of("targetId", target));
    }
}
