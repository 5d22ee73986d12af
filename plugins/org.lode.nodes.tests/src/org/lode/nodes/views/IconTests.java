package org.lode.nodes.views;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The icons, seen by a browser: each picture is the rendering of its drawing and can be told from light and dark paper. */
class IconTests {
    /** Renderers smooth edges in ways of their own; another drawing differs by far more. */
    private static final double ALIKE = 12;

    /** The contrast that WCAG 2.1 asks of graphical objects (success criterion 1.4.11). */
    private static final double CONTRAST = 3;

    private static final String PAGE =
            """
            <!DOCTYPE html><link rel="icon" href="data:,"><script>
            const pixels = async url => {
              const image = new Image(16, 16);
              image.src = url;
              await image.decode();
              const canvas = Object.assign(document.createElement("canvas"), { width: 16, height: 16 });
              const context = canvas.getContext("2d");
              context.drawImage(image, 0, 0, 16, 16);
              return context.getImageData(0, 0, 16, 16).data;
            };
            const difference = async (one, other) => {
              const [a, b] = [await pixels(one), await pixels(other)];
              let sum = 0;
              for (let i = 0; i < a.length; i += 4) {
                for (let c = 0; c < 3; c++) {
                  sum += Math.abs((a[i + c] * a[i + 3] - b[i + c] * b[i + 3]) / 255);
                }
                sum += Math.abs(a[i + 3] - b[i + 3]);
              }
              return sum / a.length;
            };
            const light = rgb => [0.2126, 0.7152, 0.0722].reduce((sum, weight, i) => {
              const v = rgb[i] / 255;
              return sum + weight * (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
            }, 0.05);
            const share = async (url, paper) => {
              const data = await pixels(url);
              let drawn = 0;
              let seen = 0;
              for (let i = 0; i < data.length; i += 4) {
                if (data[i + 3] > 127) {
                  drawn++;
                  const [a, b] = [light(data.slice(i, i + 3)), light(paper)];
                  seen += Math.max(a, b) / Math.min(a, b) >= CONTRAST ? 1 : 0;
                }
              }
              return seen / drawn;
            };
            </script>
            """;

    private static Browser browser;
    private static Tab tab;

    @BeforeAll
    static void open() throws Exception {
        Assumptions.assumeTrue(Browser.program().isPresent(), "no browser: install chromium to test the icons");
        browser = Browser.start(Browser.program().orElseThrow());
        var page = PAGE.replace("CONTRAST", Double.toString(CONTRAST)).getBytes(StandardCharsets.UTF_8);
        tab = browser.open("https://icons.test/", Map.of("page.html", page));
        tab.go("page.html");
        tab.await("document.readyState === 'complete' && typeof share === 'function'");
    }

    @AfterAll
    static void close() throws IOException {
        if (browser != null) {
            browser.close();
        }
    }

    static Stream<String> icons() throws IOException {
        return IconFiles.names();
    }

    private static String url(Path file, String type) throws IOException {
        return "'data:image/" + type + ";base64," + Base64.getEncoder().encodeToString(Files.readAllBytes(file)) + "'";
    }

    private static JsonNode ask(String function, String... arguments) {
        return tab.value(function + "(" + String.join(", ", arguments) + ")");
    }

    @ParameterizedTest
    @MethodSource("icons")
    void thePictureIsTheRenderingOfTheDrawing(String icon) throws Exception {
        var drawing = IconFiles.drawing(icon);
        double difference = ask("difference", url(drawing, "svg+xml"), url(IconFiles.picture(icon), "png"))
                .asDouble();
        assertTrue(difference < ALIKE, icon + ".png differs from its drawing by " + difference);
    }

    @Test
    void anotherDrawingIsToldApart() throws Exception {
        var drawing = IconFiles.drawing("screener");
        double difference = ask("difference", url(drawing, "svg+xml"), url(IconFiles.picture("model-learner"), "png"))
                .asDouble();
        assertTrue(difference > ALIKE, "difference " + difference);
    }

    @ParameterizedTest
    @MethodSource("icons")
    void someOfItIsSeenOnLightAndOnDarkPaper(String icon) throws Exception {
        for (var paper : new String[] {"[255, 255, 255]", "[42, 44, 49]"}) {
            double share =
                    ask("share", url(IconFiles.picture(icon), "png"), paper).asDouble();
            assertTrue(share > 0.3, icon + " on " + paper + ": " + share + " of it has a contrast of " + CONTRAST);
        }
    }
}
