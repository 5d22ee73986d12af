package org.lode.nodes.screener;

import java.util.ArrayList;
import java.util.List;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataTableSpec;
import org.knime.core.node.BufferedDataTable;
import org.lode.nodes.views.Block.Figure;
import org.lode.nodes.views.Block.Figures;
import org.lode.nodes.views.Numbers;
import org.lode.nodes.views.PropertySpace;
import org.lode.nodes.views.Rejections;
import org.lode.nodes.views.Sample;
import org.lode.nodes.views.View;
import org.lode.nodes.views.View.Section;
import org.lode.represent.MaterialKind;
import org.lode.represent.Progress;
import org.lode.screen.ScreeningResult;

/** What the view of the node Screener shows: the candidates between their properties, and the best as cards. */
final class ScreenerView {
    private ScreenerView() {}

    /**
     * The view of a screening.
     *
     * @param input the candidates' own columns
     * @param structure the one with their structures
     * @param ranked the node's table, best first
     */
    static View of(
            ScreeningResult result,
            MaterialKind kind,
            DataTableSpec input,
            String structure,
            BufferedDataTable ranked,
            BufferedDataTable rejected,
            Progress progress) {
        var plotted =
                new PropertySpace(Sample.of(ranked, Sample.POINTS, progress), result.properties(), result.targets());
        var best = new PropertySpace(Sample.first(ranked, 24), result.properties(), result.targets());
        var headline = Numbers.count(result.screened(), "candidate") + (result.screened() == 1 ? " was" : " were")
                + " screened; the best " + Numbers.whole(ranked.size()) + (ranked.size() == 1 ? " is" : " are")
                + " shown.";
        return new View(
                headline,
                List.of(
                        new Section("What was screened", "", List.of(figures(result))),
                        new Section(
                                "Candidates between their properties",
                                plotted.sample().note(),
                                new ArrayList<>(plotted.plots(List.of()))),
                        new Section(
                                "Best candidates",
                                "± is half an interval of 90 %.",
                                List.of(best.cards("Best candidates", kind, structure, appended(input, ranked)))),
                        Rejections.section(rejected, progress)));
    }

    private static Figures figures(ScreeningResult result) {
        var figures = new ArrayList<Figure>();
        figures.add(new Figure("read", Numbers.whole(result.read()), "candidates"));
        figures.add(new Figure("screened", Numbers.whole(result.screened()), ""));
        figures.add(new Figure("not usable", Numbers.whole(result.rejected()), "at the second output"));
        figures.add(new Figure("duplicates", Numbers.whole(result.duplicates()), "left out"));
        result.targets()
                .forEach(target -> figures.add(
                        new Figure("wanted " + target.property(), window(target.lower(), target.upper()), "")));
        return new Figures(figures);
    }

    private static String window(double lower, double upper) {
        if (!Double.isFinite(lower)) {
            return "≤ " + Numbers.brief(upper);
        }
        return Double.isFinite(upper)
                ? Numbers.brief(lower) + " to " + Numbers.brief(upper)
                : "≥ " + Numbers.brief(lower);
    }

    /** The columns behind the candidates' own that are not shown in another way. */
    private static List<String> appended(DataTableSpec input, BufferedDataTable ranked) {
        return ranked.getDataTableSpec().stream()
                .skip(input.getNumColumns())
                .map(DataColumnSpec::getName)
                .filter(name -> !name.matches(
                        "(Prediction|Deviation|In Domain|Target Probability) \\(.*|Log Probability.*|Rank.*"))
                .toList();
    }
}
