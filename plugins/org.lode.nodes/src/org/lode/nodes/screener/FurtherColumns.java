package org.lode.nodes.screener;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataColumnSpecCreator;
import org.knime.core.data.DataType;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.IntCell;
import org.knime.core.data.def.StringCell;
import org.lode.learn.Property;
import org.lode.learn.TargetWindow;
import org.lode.screen.Merits;
import org.lode.screen.Scoring;
import org.lode.screen.Scoring.Kind;
import org.lode.screen.ScreenedCandidate;
import org.lode.screen.ScreeningResult;

/** Columns behind those of the predictions: the score that ranks if it is another, and what else was asked for. */
final class FurtherColumns {
    private static final Map<Kind, String> ACQUISITION = new LinkedHashMap<>();

    static {
        ACQUISITION.put(Kind.EXPECTED_IMPROVEMENT, "Expected Improvement");
        ACQUISITION.put(Kind.UPPER_CONFIDENCE_BOUND, "Upper Confidence Bound");
        ACQUISITION.put(Kind.THOMPSON, "Thompson Draw");
    }

    private final RankingParameters parameters;
    private final Scoring.Function score;
    private final Scoring.Function desirability;
    private final List<Scoring.Function> acquisition;
    private final List<Merits> merits;

    /** Takes what was screened, and the merits of the best. */
    FurtherColumns(RankingParameters parameters, ScreeningResult result, List<Merits> merits) {
        this.parameters = parameters;
        this.merits = merits;
        score = function(parameters.score.kind(), parameters, result);
        desirability = function(Kind.DESIRABILITY, parameters, result);
        acquisition = ACQUISITION.keySet().stream()
                .map(kind -> function(kind, parameters, result))
                .toList();
    }

    private static Scoring.Function function(Kind kind, RankingParameters parameters, ScreeningResult result) {
        return parameters.scoring().as(kind).function(result.targets(), result.properties());
    }

    /** The columns; {@code withKnown} tells whether there is a list of known materials. */
    static List<DataColumnSpec> specs(
            RankingParameters parameters, List<Property> properties, List<TargetWindow> targets, boolean withKnown) {
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
        if (parameters.acquisitionColumns && !targets.isEmpty()) {
            ACQUISITION.values().forEach(name -> specs.add(column(name, DoubleCell.TYPE)));
        }
        if (withKnown) {
            specs.add(column("Nearest Known", StringCell.TYPE));
            specs.add(column("Similarity to Nearest Known", DoubleCell.TYPE));
        }
        return specs;
    }

    private static DataColumnSpec column(String name, DataType type) {
        return new DataColumnSpecCreator(name, type).createSpec();
    }

    /** The cells of a candidate by its place among the best. */
    List<DataCell> cells(ScreenedCandidate candidate, int place, boolean withKnown) {
        var cells = new ArrayList<DataCell>();
        boolean targeted = candidate.logProbability().length > 0;
        if (parameters.score != ScoreChoice.PROBABILITY) {
            cells.add(new DoubleCell(score.of(candidate)));
        }
        if (parameters.furtherColumns) {
            for (int property = 0; property < candidate.mean().length; property++) {
                cells.add(new DoubleCell(candidate.lower()[property]));
                cells.add(new DoubleCell(candidate.upper()[property]));
            }
            if (targeted) {
                cells.add(new DoubleCell(desirability.of(candidate)));
                cells.add(new IntCell(merits.get(place).paretoRank()));
                cells.add(new DoubleCell(merits.get(place).hypervolume()));
            }
        }
        if (parameters.acquisitionColumns && targeted) {
            acquisition.forEach(function -> cells.add(new DoubleCell(function.of(candidate))));
        }
        if (withKnown) {
            addNearest(merits.get(place), cells);
        }
        return cells;
    }

    private static void addNearest(Merits merit, List<DataCell> cells) {
        boolean none = merit.nearest() == null || merit.nearest().text() == null;
        cells.add(
                none
                        ? DataType.getMissingCell()
                        : new StringCell(merit.nearest().text()));
        cells.add(
                none
                        ? DataType.getMissingCell()
                        : new DoubleCell(merit.nearest().similarity()));
    }
}
