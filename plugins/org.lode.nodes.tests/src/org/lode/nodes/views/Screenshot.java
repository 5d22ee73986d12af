package org.lode.nodes.views;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * Takes a picture of a self-contained page or of a part of it, for the documentation: {@code Screenshot PAGE.html
 * PICTURE.png WIDTH [SELECTOR] [dark]}; a picture that ends in {@code .pdf} is the page as it is printed.
 */
final class Screenshot {
    private static final String ORIGIN = "https://page.test/";
    private static final int HEIGHT = 1000;
    private static final int LAYOUT_MILLIS = 500;

    private Screenshot() {}

    /** Takes the picture. */
    public static void main(String[] arguments) throws Exception {
        var page = Files.readAllBytes(Path.of(arguments[0]));
        var picture = Path.of(arguments[1]);
        var selector = arguments.length > 3 ? arguments[3] : "html";
        boolean dark = arguments.length > 4 && arguments[4].equals("dark");
        try (var browser = Browser.start(Browser.program().orElseThrow())) {
            var tab = browser.open(ORIGIN, Map.of("page.html", page));
            tab.look(Integer.parseInt(arguments[2]), HEIGHT, dark);
            tab.go("page.html");
            tab.await("document.readyState === 'complete'");
            tab.value("new Promise(done => setTimeout(done, " + LAYOUT_MILLIS + "))");
            Files.write(picture, picture.toString().endsWith(".pdf") ? tab.pdf() : tab.screenshot(selector));
        }
    }
}
