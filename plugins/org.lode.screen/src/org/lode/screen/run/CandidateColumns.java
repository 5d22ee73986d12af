package org.lode.screen.run;

import java.util.ArrayList;
import java.util.List;
import org.lode.learn.Property;
import org.lode.learn.TargetWindow;
import org.lode.screen.Merits;
import org.lode.screen.Scoring;
import org.lode.screen.Scoring.Kind;
import org.lode.screen.ScreenedCandidate;

/** The columns of tables of screened candidates: texts, numbers and truth values. Immutable. */
public final class CandidateColumns {
    private static final List<Kind> SCORES =
            List.of(Kind.DESIRABILITY, Kind.EXPECTED_IMPROVEMENT, Kind.UPPER_CONFIDENCE_BOUND, Kind.THOMPSON);

    private final List<String> headings = new ArrayList<>(List.of("name", "structure"));
    private final List<Class<?>> types = new ArrayList<>(List.of(String.class, String.class));
    private final List<Scoring.Function> scores = new ArrayList<>();

    /**
     * The columns for properties and targets.
     *
     * @param scoring the figures of all scores; they are told if there are targets
     */
    public CandidateColumns(List<Property> properties, List<TargetWindow> targets, Scoring scoring) {
        for (var property : properties) {
            var unit = property.unit().isEmpty() ? "" : " (" + property.unit() + ")";
            add(property.name() + unit, Double.class);
            add(property.name() + " deviation", Double.class);
            add(property.name() + " lower", Double.class);
            add(property.name() + " upper", Double.class);
            add(property.name() + " in domain", Boolean.class);
        }
        for (var target : targets) {
            add("P(" + target.property() + " in target)", Double.class);
        }
        add("log probability", Double.class);
        if (!targets.isEmpty()) {
            for (var kind : SCORES) {
                add(kind.heading(), Double.class);
                scores.add(scoring.as(kind).function(targets, properties));
            }
        }
    }

    private void add(String heading, Class<?> type) {
        headings.add(heading);
        types.add(type);
    }

    /** The headings. */
    public List<String> headings() {
        return List.copyOf(headings);
    }

    /** What the cells are: {@link String}, {@link Double} or {@link Boolean}. */
    public List<Class<?>> types() {
        return List.copyOf(types);
    }

    /** The cells of a candidate. */
    public List<Object> cells(ScreenedCandidate candidate) {
        List<Object> cells = new ArrayList<>();
        cells.add(candidate.name());
        cells.add(candidate.text());
        for (int i = 0; i < candidate.mean().length; i++) {
            cells.add(candidate.mean()[i]);
            cells.add(candidate.deviation()[i]);
            cells.add(candidate.lower()[i]);
            cells.add(candidate.upper()[i]);
            cells.add(candidate.inDomain()[i]);
        }
        for (double logProbability : candidate.logProbability()) {
            cells.add(StrictMath.exp(logProbability));
        }
        cells.add(candidate.score());
        scores.forEach(score -> cells.add(score.of(candidate)));
        return cells;
    }

    /** The headings of the table of the best candidates. */
    List<String> bestHeadings(boolean withKnown) {
        var best = new ArrayList<>(headings);
        best.addAll(List.of("rank", "Pareto rank", "hypervolume contribution"));
        if (withKnown) {
            best.addAll(List.of("nearest known", "similarity to nearest known"));
        }
        return best;
    }

    /** The cells of one of the best candidates. */
    List<Object> bestCells(ScreenedCandidate candidate, int rank, Merits merits) {
        var cells = cells(candidate);
        cells.add(rank);
        cells.add(merits.paretoRank());
        cells.add(merits.hypervolume());
        if (merits.nearest() != null) {
            cells.add(merits.nearest().text());
            cells.add(merits.nearest().similarity());
        }
        return cells;
    }
}
