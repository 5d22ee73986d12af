package org.lode.nodes.reader;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.knime.core.node.BufferedDataTable;
import org.lode.nodes.table.Columns;
import org.lode.nodes.views.Block.Bar;
import org.lode.nodes.views.Block.Bars;
import org.lode.nodes.views.Block.Elements;
import org.lode.nodes.views.Block.Figure;
import org.lode.nodes.views.Block.Figures;
import org.lode.nodes.views.Block.Histograms;
import org.lode.nodes.views.Cards;
import org.lode.nodes.views.Cards.Card;
import org.lode.nodes.views.Distributions;
import org.lode.nodes.views.MaterialCards;
import org.lode.nodes.views.Numbers;
import org.lode.nodes.views.Rejections;
import org.lode.nodes.views.Sample;
import org.lode.nodes.views.View;
import org.lode.nodes.views.View.Section;
import org.lode.represent.Material;
import org.lode.represent.MaterialException;
import org.lode.represent.MaterialKind;
import org.lode.represent.Progress;

/** What the view of the node Materials Reader shows: what was read, by kind and element, and what was not. */
final class MaterialsReaderView {
    private static final int READ_AGAIN = 1_000;
    private static final int PICTURES = 12;
    private static final int COLUMNS = 12;
    private static final int SMILES_COLUMN_KINDS = 2;

    private final Sample sample;
    private final List<Material> materials = new ArrayList<>();
    private final Map<MaterialKind, Integer> kinds = new EnumMap<>(MaterialKind.class);
    private final List<Card> cards = new ArrayList<>();
    private int unreadable;

    private MaterialsReaderView(Sample sample, Progress progress) {
        this.sample = sample;
        Columns.likelyStructure(sample.spec()).ifPresent(column -> read(column, progress));
    }

    /** The view of what was read from a file. */
    static View of(String file, BufferedDataTable table, BufferedDataTable rejected, Progress progress) {
        var sample = Sample.of(table, READ_AGAIN, progress);
        return new MaterialsReaderView(sample, progress).view(file, rejected, progress);
    }

    private void read(String column, Progress progress) {
        boolean smiles = Columns.isSmiles(sample.spec().getColumnSpec(column));
        var texts = sample.texts(column);
        for (int i = 0; i < texts.size(); i++) {
            progress.check();
            if (!texts.get(i).isBlank()) {
                read(sample.names().get(i), texts.get(i), smiles);
            }
        }
    }

    private void read(String name, String text, boolean smiles) {
        for (var kind : List.of(
                        MaterialKind.POLYMER, MaterialKind.MOLECULE, MaterialKind.COMPOSITION, MaterialKind.CRYSTAL)
                .subList(0, smiles ? SMILES_COLUMN_KINDS : 4)) {
            if (read(name, text, kind)) {
                return;
            }
        }
        unreadable++;
    }

    @SuppressWarnings("unused") // the next kind is tried
    private boolean read(String name, String text, MaterialKind kind) {
        try {
            materials.add(Material.parse(kind, text));
            kinds.merge(kind, 1, Integer::sum);
            if (cards.size() < PICTURES) {
                cards.add(MaterialCards.of(name, kind, text, List.of(), List.of()));
            }
            return true;
        } catch (MaterialException e) {
            return false;
        }
    }

    private View view(String file, BufferedDataTable rejected, Progress progress) {
        var headline = Numbers.count(sample.total(), "row") + (sample.total() == 1 ? " was" : " were") + " read from '"
                + file + "'"
                + (rejected.size() == 0 ? "." : "; " + Numbers.count(rejected.size(), "line") + " could not be used.");
        var columns = Distributions.numberColumns(sample, COLUMNS);
        return new View(
                headline,
                rejected.size() == 0 ? View.Tone.GOOD : View.Tone.PLAIN,
                List.of(
                        new Section("What was read", sample.note(), List.of(figures(rejected), kinds())),
                        new Section("First materials", "", List.of(new Cards("First materials", cards))),
                        new Section(
                                "Elements",
                                "In how many materials each element occurs.",
                                List.of(new Elements("Elements", elements()))),
                        new Section(
                                "Numbers",
                                "",
                                List.of(new Histograms("Number columns", Distributions.of(sample, columns)))),
                        Rejections.section(rejected, progress)));
    }

    private Figures figures(BufferedDataTable rejected) {
        return new Figures(List.of(
                new Figure("rows", Numbers.whole(sample.total()), ""),
                new Figure("columns", Numbers.whole(sample.spec().getNumColumns()), ""),
                new Figure("lines not used", Numbers.whole(rejected.size()), "at the second output, with the reason")));
    }

    private Bars kinds() {
        var bars = new ArrayList<Bar>();
        kinds.entrySet().stream()
                .sorted(Comparator.comparing(Map.Entry::getValue, Comparator.reverseOrder()))
                .forEach(entry -> bars.add(new Bar(
                        entry.getKey().label(), entry.getValue(), entry.getKey().notation())));
        if (unreadable > 0 && !bars.isEmpty()) {
            bars.add(new Bar("not readable", unreadable, "texts that are no material of any kind"));
        }
        return new Bars("Kinds of material", "", bars);
    }

    private Map<String, Integer> elements() {
        var counts = new TreeMap<String, Integer>();
        for (var material : materials) {
            org.lode.nodes.views.ElementCounts.of(material).forEach(symbol -> counts.merge(symbol, 1, Integer::sum));
        }
        return counts;
    }
}
