package org.lode.headless.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.lode.learn.LearnException;
import org.lode.learn.Property;
import org.lode.learn.PropertyModel;
import org.lode.learn.Provenance;
import org.lode.learn.library.LibraryQuery;
import org.lode.learn.library.ModelLibrary;
import org.lode.learn.network.Activation;
import org.lode.learn.network.NetworkRegressor;
import org.lode.learn.network.NetworkSettings;
import org.lode.learn.onnx.GraphBuilder;
import org.lode.learn.regression.DesignMatrix;
import org.lode.learn.regression.FittedRegressor;
import org.lode.learn.regression.RowEvaluator;
import org.lode.learn.transfer.TransferSettings;
import org.lode.learn.transfer.TransferStudy;
import org.lode.represent.MaterialKind;
import org.lode.represent.Progress;

/**
 * Whether pretrained models help to predict the specific heat capacity of polymers from few examples, how large the
 * library of models is, and how fast a network learns and predicts.
 */
public final class TransferBenchmark implements Benchmark {
    private static final int EXAMPLES = 58;
    private static final int NET_A_COLUMNS = 290;
    private static final int NET_A_ROWS = 20_480;
    private static final int NET_A_EPOCHS = 5;
    private static final double BYTES_PER_MB = 1e6;

    /** Neither dropout nor batch normalisation; a few rows are kept aside so that hardly any time goes into watching. */
    private static final NetworkSettings NET_A = new NetworkSettings(
            List.of(200, 150, 100, 50),
            Activation.RELU,
            false,
            0,
            1e-3,
            0,
            256,
            NET_A_EPOCHS,
            NET_A_EPOCHS,
            0.01,
            0,
            1);

    private final Path folder;
    private final Rate rate;
    private final int draws;

    /**
     * @param folder the library of models
     * @param rate the way rates are measured
     * @param draws how many times {@value #EXAMPLES} polymers are drawn to learn from
     */
    TransferBenchmark(Path folder, Rate rate, int draws) {
        this.folder = folder;
        this.rate = rate;
        this.draws = draws;
    }

    @Override
    public String name() {
        return "transfer";
    }

    @Override
    public String description() {
        return "Errors of transfer and of direct learning on few polymers, size of the library, rates of a network.";
    }

    @Override
    public Figures run(Path dataFolder, Progress progress) throws Exception {
        var data = BenchmarkData.of(dataFolder);
        var figures = new Figures();
        var library = ModelLibrary.of(folder);
        size(library, figures);
        network(figures, progress.part(0, 0.2));
        study(library, data, figures, progress.part(0.2, 1));
        return figures;
    }

    private void size(ModelLibrary library, Figures figures) throws IOException {
        long bytes = 0;
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                bytes += Files.size(file);
            }
        }
        figures.add("library_models", library.find(LibraryQuery.ALL).size(), "");
        figures.add("library_properties", library.properties().size(), "");
        figures.add("library_mb", bytes / BYTES_PER_MB, "MB", "all files of the library");
    }

    private void study(ModelLibrary library, BenchmarkData data, Figures figures, Progress progress)
            throws BenchmarkException, LearnException {
        var all = data.materials(
                "polymers/PI1070.csv.gz",
                MaterialKind.POLYMER,
                "smiles",
                "Cp",
                new Property("specific heat capacity at constant pressure", "J/(kg·K)"));
        if (all.size() < 2 * EXAMPLES) {
            throw new BenchmarkException("The data set \"polymers/PI1070.csv.gz\" has only " + all.size()
                    + " polymers with a value of \"Cp\"; at least " + 2 * EXAMPLES + " are needed.");
        }
        var sources = sources(library);
        var provenance = Provenance.of("PI1070", LocalDate.now().toString());
        var study = TransferStudy.run(sources, all, EXAMPLES, draws, TransferSettings.standard(provenance), progress);
        var how = draws + " draws of " + EXAMPLES + " of " + all.size() + " polymers, tested on the others";
        double direct = study.mean(TransferStudy.Draw::direct);
        double transfer = study.mean(TransferStudy.Draw::transfer);
        var unit = all.property().unit();
        figures.add("t1_mae", transfer, unit, how + ", " + sources.size() + " source models");
        figures.add("t1_best_direct_mae", direct, unit, how + ", learner chosen by inner cross-validation");
        figures.add("t1_gain_percent", 100 * (1 - transfer / direct), "%", "of the mean errors");
        figures.add("t1_win_rate", study.winRate(), "", "share of the draws in which transfer has the smaller error");
        figures.add(
                "t1_xenonpy_mae",
                study.mean(TransferStudy.Draw::lastLayer),
                unit,
                how + ", forest on the last hidden layer of "
                        + sources.get(0).card().id());
        figures.add("t1_mean_mae", study.mean(TransferStudy.Draw::mean), unit, how + ", predicting the mean");
        figures.add("t1_pearson", study.mean(TransferStudy.Draw::correlation), "", how);
        figures.add("t1_coverage90_percent", 100 * study.mean(TransferStudy.Draw::coverage), "%", how);
    }

    /** The models of specific heat capacity that describe polymers, then all others that do. */
    private static List<PropertyModel> sources(ModelLibrary library) throws LearnException, BenchmarkException {
        var polymers = Optional.of(MaterialKind.POLYMER);
        var cards = new ArrayList<>(library.find(new LibraryQuery("specific heat capacity", polymers, "")));
        library.find(new LibraryQuery("", polymers, "")).stream()
                .filter(card -> !cards.contains(card))
                .forEach(cards::add);
        if (cards.isEmpty()) {
            throw new BenchmarkException("The library of models has none that describes polymers; train it with"
                    + " \"./lode train-library\".");
        }
        var models = new ArrayList<PropertyModel>();
        for (var card : cards) {
            models.add(library.load(card.id()));
        }
        return models;
    }

    /** Net A: 290-200-150-100-50-1, on one thread; random numbers, because their values don't matter for the time. */
    private void network(Figures figures, Progress progress) throws Exception {
        var random = new SplittableRandom(1);
        var values = new float[NET_A_ROWS * NET_A_COLUMNS];
        var targets = new double[NET_A_ROWS];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextDouble();
        }
        for (int row = 0; row < NET_A_ROWS; row++) {
            targets[row] = values[row * NET_A_COLUMNS] + values[row * NET_A_COLUMNS + 1];
        }
        var rows = new DesignMatrix(NET_A_ROWS, NET_A_COLUMNS, values);
        var regressor = new NetworkRegressor(NET_A, 1);
        var fitted = new FittedRegressor[1];
        double trained = rate.perSecond("training a network", progress.part(0, 0.8), () -> {
            fitted[0] = regressor.fit(rows, targets, 1, Quiet.of(progress));
            return (long) NET_A_ROWS * NET_A_EPOCHS;
        });
        var shape = "290-200-150-100-50-1, one thread, " + NET_A_ROWS + " rows";
        figures.add(
                "train_net_a_rows_per_s", trained, "1/s", rate.how(shape + ", " + NET_A_EPOCHS + " epochs, batch 256"));
        var graph = new GraphBuilder();
        graph.output(fitted[0].write(graph, graph.input("rows", NET_A_COLUMNS)).mean(), "mean", 1);
        var evaluator = new RowEvaluator(graph.build("network", Map.of()), List.of("mean"));
        double predicted = rate.perSecond("predicting with a network", progress.part(0.8, 1), () -> {
            evaluator.run(rows, 1);
            return NET_A_ROWS;
        });
        figures.add("predict_net_a_rows_per_s", predicted, "1/s", rate.how(shape + ", own evaluator"));
    }
}
