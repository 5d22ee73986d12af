package org.lode.headless.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lode.learn.HoldOutLearner;
import org.lode.learn.LearnException;
import org.lode.learn.MaterialSet;
import org.lode.learn.Property;
import org.lode.learn.PropertyModel;
import org.lode.learn.library.LibraryQuery;
import org.lode.learn.library.ModelLibrary;
import org.lode.learn.linear.BayesianRidge;
import org.lode.learn.network.Activation;
import org.lode.learn.network.NetworkRegressor;
import org.lode.learn.network.NetworkSettings;
import org.lode.represent.MaterialKind;
import org.lode.represent.Progress;
import org.lode.represent.Recipe;

/**
 * T3: measured band gaps with models of computed ones, measured lithium ion conductivities with models of computed ones,
 * and yield strengths of steels, from compositions. Sources are the library's models of compositions, without those
 * learned from what is measured here.
 */
record CompositionTransferSection(ModelLibrary library, BenchmarkData data, int draws, RunRecords runs)
        implements TransferBenchmark.Section {
    /** Tables of a thousand rows take their time. */
    private static final int MOST_DRAWS = 20;

    private static final int MOST_SOURCES = 40;
    private static final double TEST = 0.1;
    private static final double CALIBRATION = 0.02;
    private static final int REFERENCES = 128;
    private static final long SEED = 1;
    private static final NetworkSettings NETWORK =
            new NetworkSettings(List.of(64, 32), Activation.RELU, false, 0, 2e-3, 1e-3, 128, 40, 40, 0.1, 0.5, 1);

    @Override
    public void run(Figures figures, Progress progress) throws Exception {
        var all = computed(library);
        var sources = all.subList(0, Math.min(MOST_SOURCES, all.size()));
        if (sources.isEmpty()) {
            progress.report(1, "T3 left out: the library has no models of compositions");
            figures.add("t3_left_out", 1, "", "the library has no models of compositions");
            return;
        }
        int fewer = Math.min(draws, MOST_DRAWS);
        var gaps = table("expt_gap.csv", "formula", "target", "band gap, measured", "eV");
        study("t3_expt_gap_n58", 58, fewer, gaps, sources, figures, progress.part(0, 0.2));
        study("t3_expt_gap_n200", 200, Math.min(5, fewer), gaps, sources, figures, progress.part(0.2, 0.4));
        study("t3_expt_gap_n1000", 1000, 1, gaps, sources, figures, progress.part(0.4, 0.6));
        var lithium = table(
                "LiIonDatabase-Experiments-300K.csv",
                "composition",
                "log_target",
                "lithium ion conductivity, decadic logarithm",
                "log10(S/cm)");
        var conductors = new ArrayList<>(computedConductors(progress.part(0.6, 0.62)));
        conductors.addAll(sources);
        study("t3_lithium_n58", 58, fewer, lithium, conductors, figures, progress.part(0.62, 0.8));
        var steels = table("steels_yield.csv", "formula", "target", "yield strength", "MPa");
        study("t3_steels_n58", 58, fewer, steels, sources, figures, progress.part(0.8, 1));
    }

    private MaterialSet table(String file, String structure, String value, String property, String unit)
            throws BenchmarkException {
        return data.materials(
                "compositions/" + file, MaterialKind.COMPOSITION, structure, value, new Property(property, unit));
    }

    /** Models of the conductivities that were computed of 8,750 compounds. */
    private List<PropertyModel> computedConductors(Progress progress) throws Exception {
        var computed = table("Li-IonML-Computations.csv", "formula", "SIC", "lithium ion conductivity, computed", "");
        var models = new ArrayList<PropertyModel>();
        for (var recipe : List.of("magpie", "elements(gaps=fill)")) {
            progress.report(0, "source models of computed conductivities");
            var known = BenchmarkModels.trainingSet(computed, Recipe.parse(recipe), progress);
            for (var regressor : List.of(new BayesianRidge(), new NetworkRegressor(NETWORK, 1))) {
                models.add(new HoldOutLearner(regressor, TEST, CALIBRATION, REFERENCES, SEED)
                        .learn(known, Quiet.of(progress)));
            }
        }
        return models;
    }

    private void study(
            String name,
            int rows,
            int draws,
            MaterialSet table,
            List<PropertyModel> sources,
            Figures figures,
            Progress progress)
            throws Exception {
        SmallTables.study(name, sources, table, new SmallTables.Size(rows, draws, 0), runs, figures, progress);
    }

    /** All models of compositions but those of measured properties. */
    static List<PropertyModel> computed(ModelLibrary library) throws LearnException {
        var models = new ArrayList<PropertyModel>();
        for (var card : library.find(new LibraryQuery("", Optional.of(MaterialKind.COMPOSITION), ""))) {
            var text = card.property().name() + " " + card.provenance().dataSource();
            if (card.materialKind() == MaterialKind.COMPOSITION
                    && !text.contains("measured")
                    && !text.contains("Measured")) {
                models.add(library.load(card.id()));
            }
        }
        return models;
    }
}
