package org.lode.nodes.screener;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataColumnSpecCreator;
import org.knime.core.data.DataType;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.IntCell;
import org.lode.learn.Property;
import org.lode.learn.TargetWindow;
import org.lode.screen.Scoring;
import org.lode.screen.ScreenedCandidate;
import org.lode.screen.ScreeningResult;
import org.lode.screen.selection.Hypervolume;
import org.lode.screen.selection.ParetoRanks;

/** Columns behind those of the predictions: the score that ranks if it is another, and what else was asked for. */
final class FurtherColumns {
    /** The exact volume of larger fronts takes too long. */
    private static final int LARGEST_FRONT = 300;

    private static final int MOST_OBJECTIVES = 5;

    private final RankingParameters parameters;
    private final Scoring.Function score;
    private final Scoring.Function desirability;
    private final int[] ranks;
    private final double[] contributions;

    /** Takes what was screened. */
    FurtherColumns(RankingParameters parameters, ScreeningResult result) {
        this.parameters = parameters;
        score = parameters.scoring().function(result.targets(), result.properties());
        var figures = parameters.scoring();
        desirability = new Scoring(
                        Scoring.Kind.DESIRABILITY,
                        figures.flank(),
                        figures.best(),
                        figures.deviations(),
                        figures.seed())
                .function(result.targets(), result.properties());
        var probabilities =
                result.best().stream().map(FurtherColumns::probabilities).toArray(double[][]::new);
        ranks = parameters.furtherColumns ? ParetoRanks.of(probabilities) : new int[0];
        contributions = parameters.furtherColumns ? contributions(probabilities, ranks) : new double[0];
    }

    private static double[] probabilities(ScreenedCandidate candidate) {
        var probabilities = new double[candidate.logProbability().length];
        for (int i = 0; i < probabilities.length; i++) {
            probabilities[i] = StrictMath.exp(candidate.logProbability()[i]);
        }
        return probabilities;
    }

    /** Contributions to the volume above probabilities of 0, NaN if the front is too large; 0 behind the front. */
    private static double[] contributions(double[][] points, int[] ranks) {
        var contributions = new double[points.length];
        int[] front =
                IntStream.range(0, ranks.length).filter(i -> ranks[i] == 1).toArray();
        if (points.length == 0 || points[0].length == 0) {
            return contributions;
        }
        boolean tooMany = front.length > LARGEST_FRONT || points[0].length > MOST_OBJECTIVES;
        var ofFront = tooMany
                ? new double[0]
                : Hypervolume.contributions(
                        IntStream.of(front).mapToObj(i -> points[i]).toList(), new double[points[0].length]);
        for (int i = 0; i < front.length; i++) {
            contributions[front[i]] = tooMany ? Double.NaN : ofFront[i];
        }
        return contributions;
    }

    static List<DataColumnSpec> specs(
            RankingParameters parameters, List<Property> properties, List<TargetWindow> targets) {
        var specs = new ArrayList<DataColumnSpec>();
        if (parameters.score != ScoreChoice.PROBABILITY) {
            specs.add(column("Score", DoubleCell.TYPE));
        }
        if (parameters.furtherColumns) {
            for (var property : properties) {
                specs.add(column("Lower (" + property.name() + ")", DoubleCell.TYPE));
                specs.add(column("Upper (" + property.name() + ")", DoubleCell.TYPE));
            }
            if (!targets.isEmpty()) {
                specs.add(column("Desirability", DoubleCell.TYPE));
                specs.add(column("Pareto Rank", IntCell.TYPE));
                specs.add(column("Hypervolume Contribution", DoubleCell.TYPE));
            }
        }
        return specs;
    }

    private static DataColumnSpec column(String name, DataType type) {
        return new DataColumnSpecCreator(name, type).createSpec();
    }

    /** The cells of a candidate by its place among the best. */
    List<DataCell> cells(ScreenedCandidate candidate, int place) {
        var cells = new ArrayList<DataCell>();
        if (parameters.score != ScoreChoice.PROBABILITY) {
            cells.add(new DoubleCell(score.of(candidate)));
        }
        if (parameters.furtherColumns) {
            for (int property = 0; property < candidate.mean().length; property++) {
                cells.add(new DoubleCell(candidate.lower()[property]));
                cells.add(new DoubleCell(candidate.upper()[property]));
            }
            if (candidate.logProbability().length > 0) {
                cells.add(new DoubleCell(desirability.of(candidate)));
                cells.add(new IntCell(ranks[place]));
                cells.add(new DoubleCell(contributions[place]));
            }
        }
        return cells;
    }
}
