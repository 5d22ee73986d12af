package org.lode.headless.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.lode.learn.MaterialSet;
import org.lode.learn.Property;
import org.lode.learn.PropertyModel;
import org.lode.learn.RegressionLearner;
import org.lode.learn.kernel.GaussianProcess;
import org.lode.learn.kernel.Kernel;
import org.lode.learn.linear.BayesianRidge;
import org.lode.learn.validation.Folds;
import org.lode.represent.Material;
import org.lode.represent.MaterialKind;
import org.lode.represent.Progress;
import org.lode.represent.Recipe;

/**
 * T2: the thermal conductivity of polymers from 28 and 19 of them. Sources are models of other properties of the same data
 * set, learned from one half of the polymers; the other half is drawn from and predicted.
 */
record ConductivitySection(BenchmarkData data, int draws, RunRecords runs) implements TransferBenchmark.Section {
    private static final String FILE = "polymers/PI1070.csv.gz";
    private static final List<Integer> EXAMPLES = List.of(28, 19);
    private static final long SEED = 1;

    /** Columns and units of the sources' properties. */
    private static final Map<String, String> SOURCES = sourceColumns();

    private static Map<String, String> sourceColumns() {
        var columns = new LinkedHashMap<String, String>();
        columns.put("density", "g/cm³");
        columns.put("Rg", "Å");
        columns.put("Cp", "J/(kg·K)");
        columns.put("volume_expansion", "1/K");
        columns.put("bulk_modulus", "Pa");
        columns.put("refractive_index", "");
        columns.put("static_dielectric_const", "");
        columns.put("qm_polarizability_monomer", "Å³");
        return columns;
    }

    @Override
    public void run(Figures figures, Progress progress) throws Exception {
        var sources = new ArrayList<PropertyModel>();
        var recipe = Recipe.parse("descriptors2d(per=mass)");
        int done = 0;
        for (var source : SOURCES.entrySet()) {
            progress.report(0.3 * done++ / SOURCES.size(), "source model of " + source.getKey());
            var known = half(table(source.getKey(), source.getValue()), true);
            for (var regressor : List.of(new BayesianRidge(), new GaussianProcess(Kernel.RBF))) {
                sources.add(new RegressionLearner(regressor, 2, SEED)
                        .learn(BenchmarkModels.trainingSet(known, recipe, progress), Quiet.of(progress)));
            }
        }
        var asked = half(table("thermal_conductivity", "W/(m·K)"), false);
        for (int i = 0; i < EXAMPLES.size(); i++) {
            SmallTables.study(
                    "t2_n" + EXAMPLES.get(i),
                    sources,
                    asked,
                    new SmallTables.Size(EXAMPLES.get(i), draws, 0),
                    runs,
                    figures,
                    progress.part(0.3 + 0.35 * i, 0.65 + 0.35 * i));
        }
    }

    private MaterialSet table(String column, String unit) throws BenchmarkException {
        return data.materials(FILE, MaterialKind.POLYMER, "smiles", column, new Property(column, unit));
    }

    /** The polymers of one half, which depends on the polymer alone. */
    private static MaterialSet half(MaterialSet all, boolean first) {
        var canonical = all.materials().stream().map(Material::canonical).toList();
        var in = Folds.share(canonical, 0.5, SEED);
        var rows =
                IntStream.range(0, all.size()).filter(row -> in[row] == first).toArray();
        return new MaterialSet(
                all.kind(),
                IntStream.of(rows).mapToObj(all.materials()::get).toList(),
                IntStream.of(rows).mapToObj(all.names()::get).toList(),
                Folds.select(all.values(), rows),
                all.property());
    }
}
