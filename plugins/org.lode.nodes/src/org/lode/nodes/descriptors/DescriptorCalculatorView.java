package org.lode.nodes.descriptors;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.knime.core.node.BufferedDataTable;
import org.lode.nodes.table.Columns;
import org.lode.nodes.views.Block.Figure;
import org.lode.nodes.views.Block.Figures;
import org.lode.nodes.views.Block.Histogram;
import org.lode.nodes.views.Block.Histograms;
import org.lode.nodes.views.Block.Rows;
import org.lode.nodes.views.Distributions;
import org.lode.nodes.views.Numbers;
import org.lode.nodes.views.Rejections;
import org.lode.nodes.views.Sample;
import org.lode.nodes.views.View;
import org.lode.nodes.views.View.Section;
import org.lode.represent.Progress;
import org.lode.represent.selection.DroppedColumn;

/** What the view of the node Descriptor Calculator shows: how the descriptors are distributed and go together. */
final class DescriptorCalculatorView {
    private static final int READ_AGAIN = 500;
    private static final int DISTRIBUTIONS = 24;
    private static final int CORRELATED = 32;
    private static final int LISTED = 12;
    private static final int LONGEST_LIST = 600;

    private DescriptorCalculatorView() {}

    /**
     * The view of described rows.
     *
     * @param inputColumns how many columns the rows had before; the descriptors are behind them
     * @param dropped the descriptors that were left out
     * @param names the names of all descriptors of the recipe
     */
    static View of(
            String recipe,
            BufferedDataTable described,
            int inputColumns,
            List<DroppedColumn> dropped,
            List<String> names,
            BufferedDataTable rejected,
            Progress progress) {
        var sample = Sample.of(described, READ_AGAIN, progress);
        var columns = new ArrayList<String>();
        for (int i = inputColumns; i < sample.spec().getNumColumns(); i++) {
            if (Columns.isNumber(sample.spec().getColumnSpec(i))) {
                columns.add(sample.spec().getColumnSpec(i).getName());
            }
        }
        var distributions = Distributions.of(sample, columns);
        var constant =
                distributions.stream().filter(one -> one.low() == one.high()).toList();
        var varying = spread(columns, distributions, CORRELATED);
        int kept = names.size() - dropped.size();
        var headline = Numbers.count(kept, "descriptor") + " of " + Numbers.count(described.size(), "material")
                + (kept == 1 ? " was" : " were") + " computed"
                + (rejected.size() == 0
                        ? "."
                        : "; " + Numbers.count(rejected.size(), "row") + " could not be described.");
        return new View(
                headline,
                rejected.size() == 0 ? View.Tone.GOOD : View.Tone.PLAIN,
                List.of(
                        new Section(
                                "What was computed",
                                "",
                                List.of(figures(
                                        recipe, described, kept, dropped.size(), constant.size(), distributions))),
                        new Section(
                                "Distributions",
                                shown(sample, columns, DISTRIBUTIONS),
                                List.of(new Histograms(
                                        "Distributions",
                                        Distributions.of(sample, spread(columns, distributions, DISTRIBUTIONS))))),
                        new Section(
                                "How descriptors go together",
                                "Blue: they rise together. Orange: one falls while the other rises. "
                                        + shown(sample, columns, CORRELATED),
                                List.of(Distributions.correlations("Pearson correlation", sample, varying))),
                        new Section(
                                "Descriptors that were left out",
                                "As the dialog asks for.",
                                List.of(reasons("Left out", left(dropped, names)))),
                        new Section(
                                "Descriptors that tell nothing here",
                                "They have the same value for all materials shown, or missing values. A learner drops"
                                        + " constant ones by itself.",
                                List.of(reasons("Constant or missing", useless(distributions)))),
                        Rejections.section(rejected, progress)));
    }

    private static Figures figures(
            String recipe,
            BufferedDataTable described,
            int kept,
            int dropped,
            int constant,
            List<Histogram> distributions) {
        long missing = distributions.stream().filter(one -> one.missing() > 0).count();
        return new Figures(List.of(
                new Figure("materials", Numbers.whole(described.size()), ""),
                new Figure("descriptors", Numbers.whole(kept), recipe),
                new Figure("left out", Numbers.whole(dropped), dropped > 0 ? "see below" : ""),
                new Figure("constant", Numbers.whole(constant), "the same value for all materials shown"),
                new Figure("with missing values", Numbers.whole(missing), "")));
    }

    private static String shown(Sample sample, List<String> columns, int most) {
        var which = columns.size() <= most
                ? ""
                : Numbers.whole(most) + " of " + Numbers.whole(columns.size())
                        + " descriptors are shown, spread evenly over those that vary. ";
        return which + sample.note();
    }

    /** Columns that vary, evenly spread over all of them. */
    private static List<String> spread(List<String> columns, List<Histogram> distributions, int most) {
        var varying = new ArrayList<String>();
        for (int i = 0; i < columns.size(); i++) {
            if (distributions.get(i).high() > distributions.get(i).low()) {
                varying.add(columns.get(i));
            }
        }
        var chosen = new ArrayList<String>();
        int count = Math.min(most, varying.size());
        for (int i = 0; i < count; i++) {
            chosen.add(varying.get((int) ((long) i * varying.size() / count)));
        }
        return chosen;
    }

    /** A reason a row, with the descriptors it is true of. */
    private static Rows reasons(String title, Map<String, List<String>> reasons) {
        var rows = reasons.entrySet().stream()
                .sorted(Comparator.comparingInt(entry -> -entry.getValue().size()))
                .limit(LISTED)
                .map(entry -> List.of(
                        entry.getKey(),
                        Numbers.whole(entry.getValue().size()),
                        list(String.join(", ", entry.getValue()))))
                .toList();
        return new Rows(title, List.of("why", "count", "descriptors"), rows);
    }

    private static String list(String names) {
        return names.length() <= LONGEST_LIST ? names : names.substring(0, LONGEST_LIST) + "…";
    }

    private static Map<String, List<String>> left(List<DroppedColumn> dropped, List<String> names) {
        var reasons = new LinkedHashMap<String, List<String>>();
        for (var column : dropped) {
            reasons.computeIfAbsent(column.reason().phrase(), reason -> new ArrayList<>())
                    .add(names.get(column.column()));
        }
        return reasons;
    }

    private static Map<String, List<String>> useless(List<Histogram> distributions) {
        var reasons = new LinkedHashMap<String, List<String>>();
        for (var one : distributions) {
            if (one.missing() > 0 || one.low() == one.high()) {
                reasons.computeIfAbsent(why(one), reason -> new ArrayList<>()).add(one.name());
            }
        }
        return reasons;
    }

    private static String why(Histogram one) {
        int known = java.util.Arrays.stream(one.counts()).sum();
        if (known == 0) {
            return "missing for all materials shown";
        }
        var constant = one.low() == one.high() ? "always " + Numbers.brief(one.low()) : "";
        var missing = one.missing() > 0 ? "missing " + one.missing() + " times" : "";
        return constant.isEmpty() || missing.isEmpty() ? constant + missing : constant + ", " + missing;
    }
}
