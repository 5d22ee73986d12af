package org.lode.learn.library;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** The JDK's HTTP client, which takes the proxy from the system's settings. */
public final class HttpsTransport implements Transport {
    private static final Duration CONNECT = Duration.ofSeconds(20);
    private static final Duration ANSWER = Duration.ofSeconds(60);

    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    @Override
    @SuppressWarnings("resource") // whoever asks closes the body
    public Answer get(URI address) throws IOException {
        try {
            var request = HttpRequest.newBuilder(address).timeout(ANSWER).GET().build();
            var response = client.send(request, BodyHandlers.ofInputStream());
            return new Answer(response.statusCode(), response.headers().firstValue("Location"), response.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw (IOException) new InterruptedIOException("interrupted").initCause(e);
        }
    }
}
