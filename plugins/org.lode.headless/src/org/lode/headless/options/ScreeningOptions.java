package org.lode.headless.options;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lode.learn.TargetWindow;
import org.lode.represent.MaterialKind;
import org.lode.screen.SelectionTexts;
import picocli.CommandLine.Option;

/** What is wanted of a screening, whether one machine does it or a cluster: a mixin of both commands. */
public final class ScreeningOptions {
    @Option(
            names = "--target",
            paramLabel = "NAME=FROM..TO",
            description = "Where a property is wanted; either end may be left open. May be repeated.")
    private List<String> targets = List.of();

    @Option(
            names = "--kind",
            paramLabel = "KIND",
            description = "molecule, polymer, composition, crystal or mixture; that of the first model.")
    private String kind;

    @Option(
            names = "--column",
            paramLabel = "NAME",
            description = "The column (of an SDF: data field) with the structures.")
    private String column;

    @Option(
            names = "--name-column",
            paramLabel = "NAME",
            description = "The column (of an SDF: data field) with the names.")
    private String nameColumn;

    @Option(names = "--best", paramLabel = "N", defaultValue = "1000", description = "How many to keep; 1000.")
    private int best;

    @Option(
            names = "--rank-by",
            paramLabel = "SCORE",
            defaultValue = "probability",
            description = "probability, desirability, ei, ucb or thompson.")
    private String score;

    @Option(
            names = "--best-known",
            paramLabel = "VALUE",
            defaultValue = "NaN",
            description = "Best value so far of the first target's property, for ei; its bound if not given.")
    private double bestKnown;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "Seed of Thompson draws; 1.")
    private long seed;

    @Option(
            names = "--per-cluster",
            paramLabel = "N",
            description = "How many candidates that resemble one another are kept.")
    private Integer perCluster;

    @Option(
            names = "--similarity",
            paramLabel = "S",
            defaultValue = "0.6",
            description = "Tanimoto similarity that makes a cluster; 0.6.")
    private double similarity;

    @Option(
            names = "--per-scaffold",
            paramLabel = "N",
            description =
                    "How many candidates of a Murcko scaffold (without atoms and bonds: of a set of elements) are kept.")
    private Integer perScaffold;

    @Option(names = "--far-apart", description = "Keep those farthest apart among ten times as many best ones.")
    private boolean farApart;

    @Option(
            names = "--filter",
            paramLabel = "DESCRIPTOR=FROM..TO",
            description = "Reject a candidate whose descriptor lies elsewhere, such as sascore=..4. May be repeated.")
    private List<String> ranges = List.of();

    @Option(names = "--demand", paramLabel = "SMARTS", description = "A substructure to be there. May be repeated.")
    private List<String> demanded = List.of();

    @Option(names = "--forbid", paramLabel = "SMARTS", description = "A substructure not to be. May be repeated.")
    private List<String> forbidden = List.of();

    @Option(names = "--elements", paramLabel = "C,O,...", split = ",", description = "The elements that are allowed.")
    private List<String> elements = List.of();

    @Option(names = "--neutral", description = "Reject what is charged.")
    private boolean neutral;

    @Option(names = "--all", description = "Also write all candidates with their predictions.")
    private boolean all;

    @Option(names = "--keep-repeated", description = "Do not leave out a material that came before.")
    private boolean keepRepeated;

    /** The targets as they were written. */
    public List<String> targets() {
        return targets;
    }

    /**
     * The targets.
     *
     * @throws IllegalArgumentException if a text is none
     */
    public List<TargetWindow> windows() {
        return targets.stream().map(TargetWindow::parse).toList();
    }

    /**
     * What the candidates are.
     *
     * @param ofModel what the first model was learned from
     * @throws IllegalArgumentException if there is no such kind
     */
    public MaterialKind kind(MaterialKind ofModel) {
        return kind == null
                ? ofModel
                : Stream.of(MaterialKind.values())
                        .filter(known -> known.label().equalsIgnoreCase(kind))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException("There is no kind of material '" + kind
                                + "'; there are "
                                + Stream.of(MaterialKind.values())
                                        .map(MaterialKind::label)
                                        .collect(Collectors.joining(", "))));
    }

    /** Heading of the column with the materials, null if not given. */
    public String column() {
        return column;
    }

    /** Heading of the column with the names, null if not given. */
    public String nameColumn() {
        return nameColumn;
    }

    /**
     * How many of the best are kept.
     *
     * @throws IllegalArgumentException if it is none
     */
    public int best() {
        if (best < 1) {
            throw new IllegalArgumentException("Keep at least one candidate with --best");
        }
        return best;
    }

    /** Whether all candidates are written. */
    public boolean all() {
        return all;
    }

    /** Whether a material that came before is kept. */
    public boolean keepRepeated() {
        return keepRepeated;
    }

    /** Filters and ranking. */
    public SelectionTexts selection() {
        return new SelectionTexts(
                score,
                bestKnown,
                seed,
                perCluster,
                perScaffold,
                similarity,
                farApart,
                elements,
                neutral,
                demanded,
                forbidden,
                ranges);
    }
}
