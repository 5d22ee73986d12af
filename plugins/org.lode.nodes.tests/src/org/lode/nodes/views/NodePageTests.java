package org.lode.nodes.views;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lode.nodes.loader.PretrainedModelLoaderNodeFactory;
import org.lode.nodes.views.Block.Bar;
import org.lode.nodes.views.Block.Bars;
import org.lode.nodes.views.Block.Elements;
import org.lode.nodes.views.Block.Figure;
import org.lode.nodes.views.Block.Figures;
import org.lode.nodes.views.Block.Histograms;
import org.lode.nodes.views.Block.Matrix;
import org.lode.nodes.views.Block.Rows;
import org.lode.nodes.views.Cards.Card;
import org.lode.nodes.views.Cards.Fact;
import org.lode.nodes.views.Cards.Tag;
import org.lode.nodes.views.Plot.Axis;
import org.lode.nodes.views.Plot.Series;
import org.lode.nodes.views.View.Section;

/** The page that all views share, in a real browser inside a window that speaks KNIME's protocol. */
class NodePageTests {
    private static final String HOSTILE = "<img src=x onerror=\"alert(1)\"><script>alert(2)</script>{{7*7}}";
    private static final double[] ONE_TO_THREE = {1, 2, 3};

    private static FakeKnime open(View view) throws Exception {
        return FakeKnime.open(new PretrainedModelLoaderNodeFactory(), view);
    }

    /** One of every block, with the same text wherever a text is. */
    private static View everything(String text) {
        var series = new Series(
                text,
                0,
                Plot.Style.POINTS,
                ONE_TO_THREE,
                ONE_TO_THREE,
                new double[] {0, 1, 2},
                new double[] {2, 3, 4},
                List.of(text, text, text));
        var other = Series.dotted("line", 1, ONE_TO_THREE, ONE_TO_THREE);
        var card = new Card(
                text,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"><script>alert(3)</script>"
                        + "<path d=\"M0 0L9 9\" onclick=\"alert(4)\"/></svg>",
                text,
                text,
                List.of(new Fact(text, text)),
                List.of(new Tag(text, View.Tone.GOOD)));
        return new View(
                text,
                List.of(new Section(
                        text,
                        text,
                        List.of(
                                new Figures(List.of(new Figure(text, text, text))),
                                new Bars(text, text, List.of(new Bar(text, 2, text), new Bar("b", 1, ""))),
                                new Histograms(text, List.of(Distributions.of(text, ONE_TO_THREE))),
                                new Plot(
                                        text,
                                        text,
                                        new Axis(text, 1.5, null),
                                        new Axis(text),
                                        true,
                                        List.of(series, other)),
                                new Matrix(text, List.of(text, "b"), new double[][] {{1, 0.5}, {0.5, 1}}),
                                new Elements(text, Map.of("H", 3, "Fe", 20, "U", 1)),
                                new Cards(text, List.of(card)),
                                new Rows(text, List.of(text), List.of(List.of(text)))))));
    }

    @Test
    void everyBlockIsShownWithoutComplaint() throws Exception {
        try (var page = open(everything("a text"))) {
            page.assertQuiet();
            assertEquals(
                    8, page.value("page.querySelectorAll('.blocks > *').length").asInt());
        }
    }

    @Test
    @org.junit.jupiter.api.Tag("check-30")
    void textThatLooksLikeMarkupStaysText() throws Exception {
        try (var page = open(everything(HOSTILE))) {
            page.assertQuiet();
            assertTrue(page.text().contains(HOSTILE));
            assertEquals(
                    0,
                    page.value("page.querySelectorAll('main img, main script').length")
                            .asInt());
            assertEquals(
                    0,
                    page.value("page.querySelectorAll('main [onclick], main [onerror]').length")
                            .asInt());
        }
    }

    @Test
    @org.junit.jupiter.api.Tag("check-30")
    void theNameInATooltipStaysText() throws Exception {
        try (var page = open(everything(HOSTILE))) {
            page.value("page.querySelector('.chart').focus()");
            page.tab().press("ArrowRight");
            page.tab().await("!!document.getElementById('view').contentDocument.querySelector('.tip')");
            assertTrue(page.value("page.querySelector('.tip').textContent")
                    .asText()
                    .contains(HOSTILE));
            page.assertQuiet();
        }
    }

    @Test
    void aNodeWithoutResultsSaysSo() throws Exception {
        try (var page = open(null)) {
            page.assertQuiet();
            assertTrue(page.text().contains("Execute the node"));
        }
    }

    @Test
    void dataThatDoesNotComeWithTheConfigurationIsAskedFor() throws Exception {
        try (var page = FakeKnime.open(new PretrainedModelLoaderNodeFactory(), everything("later"), false)) {
            page.assertQuiet();
            assertTrue(page.text().contains("later"));
        }
    }

    @Test
    void thePageTellsThatItIsReadyAndPassesEscapeOn() throws Exception {
        try (var page = open(everything("a"))) {
            page.value("page.querySelector('.chart').focus()");
            page.tab().press("Escape");
            page.tab().await("seen.includes('UIExtensionReady') && seen.includes('UIExtensionEscapePressed')");
        }
    }

    @Test
    void aPlotIsSavedAsPictureAndAsNumbers() throws Exception {
        try (var page = open(everything("a, \"b\""))) {
            page.value("(() => { const view = page.defaultView; view.saved = []; const url = view.URL.createObjectURL;"
                    + " view.URL.createObjectURL = blob => { blob.text().then(text => view.saved.push(text)); return url(blob); };"
                    + " page.querySelectorAll('.square .save').forEach(button => button.click()); })()");
            page.tab().await("document.getElementById('view').contentWindow.saved.length === 2");
            var saved = page.value("page.defaultView.saved.sort().join('|')").asText();
            assertTrue(saved.startsWith("<svg"), saved);
            assertTrue(saved.contains("\"a, \"\"b\"\"\",\"a, \"\"b\"\"\",1,1,0,2\r\n"), saved);
        }
    }

    @Test
    void everythingThatIsDrawnIsSavedAsAPicture() throws Exception {
        try (var page = open(everything("a <b>"))) {
            page.value("(() => { const view = page.defaultView; view.saved = []; const url = view.URL.createObjectURL;"
                    + " view.URL.createObjectURL = blob => { blob.text().then(text => view.saved.push(text)); return url(blob); };"
                    + " [...page.querySelectorAll('.save')].filter(button => button.textContent === 'SVG')"
                    + ".forEach(button => button.click()); })()");
            page.tab().await("document.getElementById('view').contentWindow.saved.length === 6");
            assertEquals(
                    6,
                    page.value(
                                    "page.defaultView.saved.filter(text => new DOMParser().parseFromString(text, 'image/svg+xml')"
                                            + ".documentElement.nodeName === 'svg').length")
                            .asInt());
            page.assertQuiet();
        }
    }

    @Test
    void arrowKeysWalkFromCellToCellOfAMap() throws Exception {
        try (var page = open(everything("a"))) {
            page.value("page.querySelector('.tall .chart').focus()");
            page.tab().press("ArrowRight");
            page.tab().press("ArrowRight");
            page.tab().await("!!document.getElementById('view').contentDocument.querySelector('.tip')");
            assertEquals(
                    "ba0.5",
                    page.value("page.querySelector('.tip').textContent").asText());
        }
    }

    @Test
    void darkPagesHaveDarkPaperAndLightInk() throws Exception {
        try (var page = open(everything("a"))) {
            page.tab().look(900, 700, true);
            assertEquals(
                    "rgb(22, 24, 28)",
                    page.value("getComputedStyle(page.body).backgroundColor").asText());
            page.assertQuiet();
        }
    }

    @Test
    void cardsAreFoundByTheirText() throws Exception {
        var cards = java.util.stream.IntStream.range(0, 20)
                .mapToObj(i -> new Card("card number " + i, "", "", "", List.of(), List.of()))
                .toList();
        var view = new View("v", List.of(new Section("s", "", List.of(new Cards("c", cards)))));
        try (var page = open(view)) {
            page.value("(() => { const filter = page.querySelector('.filter'); filter.value = 'NUMBER 13';"
                    + " filter.dispatchEvent(new Event('input')); })()");
            assertEquals(
                    1,
                    page.value("page.querySelectorAll('.card:not([hidden])').length")
                            .asInt());
        }
    }

    @Test
    void nothingOfAPageNamesAnotherPlace() throws Exception {
        for (var name : List.of("index.html", "lode.css", "charts.js", "pictures.js", "lode.js", "knime.js")) {
            try (var in = NodePage.class.getResourceAsStream("/view/" + name)) {
                var text = new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
                assertFalse(text.matches("(?s).*https?://(?!www\\.w3\\.org/).*"), name);
            }
        }
    }
}
