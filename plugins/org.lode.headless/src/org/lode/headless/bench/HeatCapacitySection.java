package org.lode.headless.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.lode.learn.LearnException;
import org.lode.learn.MaterialSet;
import org.lode.learn.ModelCard;
import org.lode.learn.Property;
import org.lode.learn.PropertyModel;
import org.lode.learn.Provenance;
import org.lode.learn.library.LibraryQuery;
import org.lode.learn.library.ModelLibrary;
import org.lode.learn.transfer.TransferLearner;
import org.lode.learn.transfer.TransferMethod;
import org.lode.learn.transfer.TransferSettings;
import org.lode.learn.transfer.TransferStudy;
import org.lode.learn.validation.Folds;
import org.lode.learn.validation.Shuffle;
import org.lode.represent.MaterialKind;
import org.lode.represent.Progress;

/**
 * T1: the specific heat capacity of polymers from few of them, with models of small molecules as sources.
 *
 * @param library where the sources are
 * @param data the data sets
 * @param draws how many times 58 polymers are drawn
 * @param runs keeps the draws
 */
record HeatCapacitySection(ModelLibrary library, BenchmarkData data, int draws, RunRecords runs)
        implements TransferBenchmark.Section {
    private static final int EXAMPLES = 58;
    private static final List<Integer> OTHER_EXAMPLES = List.of(20, 100, 200, 500);
    /** So many draws are cross-validated for the coverage, and taken of other numbers of polymers. */
    private static final int FEWER_DRAWS = 10;

    private static final int DRAWS_OF_MANY = 3;

    private static final int SHOTGUN_SOURCES = 200;

    @Override
    public void run(Figures figures, Progress progress) throws Exception {
        var all = polymers();
        var sources = quantumSources();
        int fewer = Math.min(FEWER_DRAWS, draws);
        var size = new SmallTables.Size(EXAMPLES, draws, fewer);
        var study = SmallTables.study("t1", sources, all, size, runs, figures, progress);
        figures.add(
                "t1_xenonpy_mae",
                study.mean(TransferStudy.Draw::lastLayer),
                all.property().unit(),
                "forest on the last hidden layer of " + sources.get(0).card().id());
        figures.add(
                "t1_xenonpy_ridge_mae",
                study.mean(TransferStudy.Draw::lastLayerRidge),
                all.property().unit(),
                "Bayesian ridge regression on the same layer");
        figures.add("t1_pearson", study.mean(TransferStudy.Draw::correlation), "");
        figures.add(
                "t1_coverage90_percent",
                100 * study.mean(TransferStudy.Draw::coverage),
                "%",
                "first " + fewer + " draws");
    }

    /** The same from other numbers of polymers, by fewer draws. */
    TransferBenchmark.Section otherSizes() {
        return (figures, progress) -> {
            var all = polymers();
            var sources = quantumSources();
            for (int i = 0; i < OTHER_EXAMPLES.size(); i++) {
                int count = OTHER_EXAMPLES.get(i);
                int most = count > EXAMPLES ? DRAWS_OF_MANY : FEWER_DRAWS;
                SmallTables.study(
                        "t1_n" + count,
                        sources,
                        all,
                        new SmallTables.Size(count, Math.min(most, draws), 0),
                        runs,
                        figures,
                        progress.part((double) i / OTHER_EXAMPLES.size(), (i + 1.0) / OTHER_EXAMPLES.size()));
            }
        };
    }

    /** How long it takes to try 200 sources on 58 polymers. */
    TransferBenchmark.Section shotgun() {
        return (figures, progress) -> {
            var sources = sources(card -> true, SHOTGUN_SOURCES);
            int distinct = sources.size();
            for (int i = 0; sources.size() < SHOTGUN_SOURCES; i++) {
                sources.add(sources.get(i));
            }
            var all = polymers();
            var drawn = Shuffle.rows(all.size(), new SplittableRandom(1));
            var few = IntStream.of(drawn).limit(EXAMPLES).toArray();
            var table = new MaterialSet(
                    all.kind(),
                    IntStream.of(few).mapToObj(all.materials()::get).toList(),
                    IntStream.of(few).mapToObj(all.names()::get).toList(),
                    Folds.select(all.values(), few),
                    all.property());
            var settings = TransferSettings.standard(Provenance.of("benchmark", "2026-01-01"))
                    .with(TransferMethod.SHOTGUN);
            long start = System.nanoTime();
            TransferLearner.learn(sources, table, settings, progress);
            figures.add(
                    "shotgun200_s",
                    Rate.since(start),
                    "s",
                    SHOTGUN_SOURCES + " sources, " + distinct + " of them different, on " + few.length
                            + " polymers, nested cross-validation and ranking, all processors, wall time");
        };
    }

    private MaterialSet polymers() throws BenchmarkException {
        return data.materials(
                "polymers/PI1070.csv.gz",
                MaterialKind.POLYMER,
                "smiles",
                "Cp",
                new Property("specific heat capacity at constant pressure", "J/(kg·K)"));
    }

    /** Models of QM9 whose descriptors carry over from molecules of any size: those per mass and per atom. */
    private List<PropertyModel> quantumSources() throws LearnException, BenchmarkException {
        return sources(
                card -> card.provenance().dataSource().contains("QM9")
                        && !card.recipe().contains("per=unit"),
                Integer.MAX_VALUE);
    }

    /** The models of specific heat capacity that describe polymers, then others; none learned from polymers. */
    private List<PropertyModel> sources(Predicate<ModelCard> wanted, int most)
            throws LearnException, BenchmarkException {
        var polymers = Optional.of(MaterialKind.POLYMER);
        var cards = new ArrayList<>(library.find(new LibraryQuery("specific heat capacity", polymers, "")));
        library.find(new LibraryQuery("", polymers, "")).stream()
                .filter(card -> !cards.contains(card))
                .forEach(cards::add);
        cards.removeIf(card -> card.materialKind() != MaterialKind.MOLECULE || !wanted.test(card));
        if (cards.isEmpty()) {
            throw new BenchmarkException("The library of models has none of molecules that describes polymers; train it"
                    + " with \"./lode train-library\".");
        }
        var models = new ArrayList<PropertyModel>();
        for (var card : cards.subList(0, Math.min(most, cards.size()))) {
            models.add(library.load(card.id()));
        }
        return models;
    }
}
