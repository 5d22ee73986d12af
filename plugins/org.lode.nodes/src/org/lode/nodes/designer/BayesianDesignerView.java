package org.lode.nodes.designer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.node.BufferedDataTable;
import org.lode.design.DesignResult;
import org.lode.nodes.views.Block;
import org.lode.nodes.views.Block.Figure;
import org.lode.nodes.views.Block.Figures;
import org.lode.nodes.views.Numbers;
import org.lode.nodes.views.Plot;
import org.lode.nodes.views.Plot.Axis;
import org.lode.nodes.views.Plot.Series;
import org.lode.nodes.views.PropertySpace;
import org.lode.nodes.views.PropertySpace.Known;
import org.lode.nodes.views.Sample;
import org.lode.nodes.views.View;
import org.lode.nodes.views.View.Section;
import org.lode.represent.MaterialKind;
import org.lode.represent.Progress;

/** What the view of the node Bayesian Designer shows: the designs, and how the run came to them. */
final class BayesianDesignerView {
    private BayesianDesignerView() {}

    /**
     * The view of a design run.
     *
     * @param designs the node's table of designs, best first
     * @param log the node's table of steps
     * @param known the seeds' predicted properties, empty if they are not known
     */
    static View of(
            DesignResult result,
            MaterialKind kind,
            BufferedDataTable designs,
            BufferedDataTable log,
            List<Known> known,
            Progress progress) {
        var steps = Sample.of(log, Sample.POINTS, progress);
        var plotted =
                new PropertySpace(Sample.of(designs, Sample.POINTS, progress), result.properties(), result.targets());
        var best = new PropertySpace(Sample.first(designs, 24), result.properties(), result.targets());
        var headline = Numbers.count(designs.size(), "material") + (designs.size() == 1 ? " was" : " were")
                + " designed. " + result.outcome();
        return new View(
                headline,
                designs.size() > 0 ? View.Tone.GOOD : View.Tone.BAD,
                List.of(
                        new Section("What was designed", "", List.of(figures(result, designs))),
                        new Section(
                                "Best designs",
                                "± is half an interval of 90 %.",
                                List.of(best.cards("Best designs", kind, "SMILES", facts(designs)))),
                        new Section(
                                "Designs between their properties",
                                plotted.sample().note(),
                                new ArrayList<>(plotted.plots(known))),
                        new Section("How the run went", "", run(steps))));
    }

    private static Figures figures(DesignResult result, BufferedDataTable designs) {
        long novel = result.designs().stream().filter(design -> design.novel()).count();
        return new Figures(List.of(
                new Figure("designs", Numbers.whole(designs.size()), novel + " of them are no seeds"),
                new Figure("structures tried", Numbers.whole(result.evaluated()), "different ones"),
                new Figure("steps", Numbers.whole(Math.max(0, result.log().size() - 1)), ""),
                new Figure("not readable", Numbers.whole(result.unreadable()), "proposals that are no structures"),
                new Figure("seeds left out", Numbers.whole(result.skippedSeeds()), "")));
    }

    private static List<String> facts(BufferedDataTable designs) {
        return designs.getDataTableSpec().stream()
                .map(DataColumnSpec::getName)
                .filter(name -> !name.matches("SMILES|(Prediction|Deviation|In Domain|Target Probability) \\(.*"
                        + "|Rank.*|Step.*|Log Probability.*"))
                .toList();
    }

    private static List<Block> run(Sample steps) {
        var budget = steps.numbers("Evaluated");
        var step = steps.numbers("Step");
        var hits = steps.numbers("In Target");
        var acceptance = new ArrayList<Series>();
        var proposed = steps.numbers("Proposed");
        acceptance.add(Series.dotted("all moves", 0, step, shares(steps.numbers("Accepted"), proposed)));
        int role = 1;
        for (var column : steps.spec()) {
            if (column.getName().startsWith("Acceptance (")) {
                var move = column.getName().substring("Acceptance (".length()).replaceFirst("\\)$", "");
                acceptance.add(Series.dotted(move, role++, step, percent(steps.numbers(column.getName()))));
            }
        }
        return List.of(
                line("Hits against budget", "structures tried", budget, "in the target [%]", percent(hits)),
                line("Tempering", "step", step, "β", steps.numbers("Beta")),
                line("Effective sample size", "step", step, "particles", steps.numbers("Effective Sample Size")),
                new Plot("Accepted moves", "", new Axis("step"), new Axis("accepted [%]"), false, acceptance));
    }

    private static Plot line(String title, String xLabel, double[] x, String yLabel, double[] y) {
        return new Plot(title, "", new Axis(xLabel), new Axis(yLabel), false, List.of(Series.dotted(title, 0, x, y)));
    }

    private static double[] percent(double[] shares) {
        return Arrays.stream(shares).map(share -> 100 * share).toArray();
    }

    private static double[] shares(double[] parts, double[] wholes) {
        var shares = new double[parts.length];
        Arrays.setAll(shares, i -> wholes[i] > 0 ? 100 * parts[i] / wholes[i] : Double.NaN);
        return shares;
    }
}
