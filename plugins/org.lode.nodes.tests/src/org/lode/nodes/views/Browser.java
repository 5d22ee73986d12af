package org.lode.nodes.views;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A real Chromium without a window, driven over its DevTools protocol. Every request of a page is answered from memory or
 * refused, and whatever the page complains of is kept.
 */
final class Browser implements AutoCloseable {
    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
    private static final Pattern LISTENING = Pattern.compile("DevTools listening on (ws://\\S+)");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long PATIENCE_SECONDS = 60;

    private final Process process;
    private final Path profile;
    private final WebSocket socket;
    private final AtomicInteger ids = new AtomicInteger();
    private final Map<Integer, CompletableFuture<JsonNode>> waiting = new ConcurrentHashMap<>();
    private final Map<String, Tab> tabs = new ConcurrentHashMap<>();

    private Browser(Process process, Path profile, String address) {
        this.process = process;
        this.profile = profile;
        socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(URI.create(address), new Messages())
                .join();
    }

    /** The browser's program: the one that LODE_CHROMIUM names, or the first on the path; empty without any. */
    static Optional<Path> program() {
        var named = System.getenv("LODE_CHROMIUM");
        if (named != null && !named.isBlank()) {
            return Optional.of(Path.of(named)).filter(Files::isExecutable);
        }
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .filter(folder -> !folder.isBlank())
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Starts a browser with a profile of its own, which is deleted when it is closed. */
    static Browser start(Path program) throws IOException {
        var profile = Files.createTempDirectory("lode-browser");
        var process = new ProcessBuilder(
                        program.toString(),
                        "--headless=new",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-dev-shm-usage",
                        "--hide-scrollbars",
                        "--no-first-run",
                        "--remote-debugging-port=0",
                        "--user-data-dir=" + profile,
                        "about:blank")
                .redirectErrorStream(true)
                .start();
        var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            var listening = LISTENING.matcher(line);
            if (listening.find()) {
                drain(lines);
                return new Browser(process, profile, listening.group(1));
            }
        }
        throw new IOException("the browser '" + program + "' ended without listening");
    }

    /** Reads on, so that the browser never waits for somebody to read what it prints. */
    @SuppressWarnings("unused") // the end of the process ends the lines
    private static void drain(BufferedReader lines) {
        var reader = new Thread(
                () -> {
                    try {
                        while (lines.readLine() != null) {
                            continue;
                        }
                    } catch (IOException e) {
                        return;
                    }
                },
                "browser output");
        reader.setDaemon(true);
        reader.start();
    }

    /** Opens an empty tab whose pages come from the given files; everything else is refused. */
    Tab open(String origin, Map<String, byte[]> files) {
        var target = call("Target.createTarget", "", Map.of("url", "about:blank"))
                .path("targetId")
                .asText();
        var session = call("Target.attachToTarget", "", Map.of("targetId", target, "flatten", true))
                .path("sessionId")
                .asText();
        var tab = new Tab(this, target, session, origin, files);
        tabs.put(session, tab);
        tab.enable();
        return tab;
    }

    JsonNode call(String method, String session, Map<String, ?> parameters) {
        int id = ids.incrementAndGet();
        var answer = new CompletableFuture<JsonNode>();
        waiting.put(id, answer);
        send(id, method, session, parameters);
        try {
            return answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (TimeoutException | java.util.concurrent.ExecutionException e) {
            throw new IllegalStateException(method + " was not answered", e);
        }
    }

    /** Sends without waiting, for answers to events. */
    void tell(String method, String session, Map<String, ?> parameters) {
        send(ids.incrementAndGet(), method, session, parameters);
    }

    private synchronized void send(int id, String method, String session, Map<String, ?> parameters) {
        var message = JSON.createObjectNode().put("id", id).put("method", method);
        message.set("params", JSON.valueToTree(parameters));
        if (!session.isEmpty()) {
            message.put("sessionId", session);
        }
        socket.sendText(message.toString(), true).join();
    }

    @Override
    @SuppressWarnings("unused") // the interruption is passed on
    public void close() throws IOException {
        process.destroy();
        try {
            if (!process.waitFor(5, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        try (var files = Files.walk(profile)) {
            files.sorted(java.util.Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        }
    }

    /** Puts messages together and hands them on; never waits, because the next message comes on the same thread. */
    private final class Messages implements WebSocket.Listener {
        private final StringBuilder text = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
            text.append(data);
            if (last) {
                var message = text.toString();
                text.setLength(0);
                CompletableFuture.runAsync(() -> receive(message));
            }
            webSocket.request(1);
            return null;
        }

        private void receive(String text) {
            try {
                var message = JSON.readTree(text);
                if (message.has("id")) {
                    var answer = waiting.remove(message.path("id").asInt());
                    if (answer != null && message.has("error")) {
                        answer.completeExceptionally(
                                new IllegalStateException(message.path("error").toString()));
                    } else if (answer != null) {
                        answer.complete(message.path("result"));
                    }
                } else if (tabs.containsKey(message.path("sessionId").asText())) {
                    tabs.get(message.path("sessionId").asText())
                            .event(message.path("method").asText(), message.path("params"));
                }
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** Complaints of a page: exceptions, messages of the console's error and warning kinds, refused requests. */
    record Complaints(List<String> errors, List<String> refused) {
        Complaints() {
            this(new CopyOnWriteArrayList<>(), new CopyOnWriteArrayList<>());
        }

        List<String> all() {
            var all = new ArrayList<>(errors);
            all.addAll(refused);
            return all;
        }
    }
}
