package org.lode.nodes.generator;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.knime.core.node.BufferedDataTable;
import org.lode.nodes.table.KindChoice;
import org.lode.nodes.table.Structures;
import org.lode.nodes.views.Block.Bar;
import org.lode.nodes.views.Block.Bars;
import org.lode.nodes.views.Block.Figure;
import org.lode.nodes.views.Block.Figures;
import org.lode.nodes.views.Cards;
import org.lode.nodes.views.Cards.Card;
import org.lode.nodes.views.Cards.Fact;
import org.lode.nodes.views.MaterialCards;
import org.lode.nodes.views.Numbers;
import org.lode.nodes.views.Rejections;
import org.lode.nodes.views.Sample;
import org.lode.nodes.views.View;
import org.lode.nodes.views.View.Section;
import org.lode.represent.MaterialKind;
import org.lode.represent.Progress;

/** What the view of the node Candidate Generator shows: how many candidates each rule gave, and examples of each. */
final class CandidateGeneratorView {
    private static final int COUNTED = 50_000;
    private static final int RULES = 20;
    private static final int EXAMPLES = 24;

    private CandidateGeneratorView() {}

    /**
     * The view of generated candidates.
     *
     * @param candidates the node's table: structure, rule, and what the structure was made of
     */
    static View of(BufferedDataTable candidates, BufferedDataTable rejected, Progress progress) {
        var kind = new Structures(candidates, 0).kind(KindChoice.AUTO);
        var sample = Sample.of(candidates, COUNTED, progress);
        var columns = candidates.getDataTableSpec();
        var rules = sample.texts(columns.getColumnSpec(1).getName());
        var counts = new LinkedHashMap<String, Integer>();
        rules.forEach(rule -> counts.merge(rule, 1, Integer::sum));
        var what = columns.getColumnSpec(1).getName().toLowerCase(Locale.ROOT);
        return new View(
                Numbers.count(candidates.size(), "candidate") + (candidates.size() == 1 ? " was" : " were")
                        + " generated.",
                candidates.size() > 0 ? View.Tone.GOOD : View.Tone.PLAIN,
                List.of(
                        new Section(
                                "What was generated",
                                sample.note(),
                                List.of(
                                        new Figures(List.of(
                                                new Figure(
                                                        "candidates", Numbers.whole(candidates.size()), kind.label()),
                                                new Figure(what, Numbers.whole(counts.size()), "different"),
                                                new Figure(
                                                        "rows not used",
                                                        Numbers.whole(rejected.size()),
                                                        "at the second output"))),
                                        new Bars("Candidates by " + what, "", bars(counts)))),
                        new Section(
                                "Examples", "", List.of(new Cards("Examples", examples(kind, sample, rules, counts)))),
                        Rejections.section(rejected, progress)));
    }

    private static List<Bar> bars(Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .limit(RULES)
                .map(entry -> new Bar(entry.getKey(), entry.getValue(), ""))
                .toList();
    }

    /** Some candidates of every rule. */
    private static List<Card> examples(
            MaterialKind kind, Sample sample, List<String> rules, Map<String, Integer> counts) {
        int each = Math.max(1, EXAMPLES / Math.max(1, counts.size()));
        var shown = new LinkedHashMap<String, Integer>();
        var structures = sample.texts(sample.spec().getColumnSpec(0).getName());
        var cards = new ArrayList<Card>();
        for (int row = 0; row < rules.size() && cards.size() < EXAMPLES; row++) {
            if (shown.merge(rules.get(row), 1, Integer::sum) <= each) {
                cards.add(MaterialCards.of(
                        sample.names().get(row), kind, structures.get(row), facts(sample, row), List.of()));
            }
        }
        return cards;
    }

    private static List<Fact> facts(Sample sample, int row) {
        var facts = new ArrayList<Fact>();
        for (int i = 1; i < sample.spec().getNumColumns(); i++) {
            var cell = sample.rows().get(row).getCell(i);
            if (!cell.isMissing()) {
                facts.add(new Fact(sample.spec().getColumnSpec(i).getName(), Sample.shortened(cell.toString())));
            }
        }
        return facts;
    }
}
