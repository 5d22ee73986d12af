package org.lode.headless.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lode.learn.Property;
import org.lode.learn.TargetWindow;
import org.lode.learn.forest.CartForest;
import org.lode.represent.MaterialKind;

/**
 * The tasks of design: molecules of low internal energy and small gap (H. Ikebata et al., J. Comput.-Aided Mol. Des. 31
 * (2017) 379) from ones with a large gap, and polymers of high thermal conductivity.
 */
final class DesignTasks {
    private static final Property ENERGY = new Property("internal energy", "kJ/mol");
    private static final Property GAP = new Property("HOMO-LUMO gap", "eV");
    private static final Property CONDUCTIVITY = new Property("thermal conductivity", "W/(m·K)");

    private static final List<TargetWindow> LOW = List.of(
            new TargetWindow(ENERGY.name(), Double.NEGATIVE_INFINITY, 200),
            new TargetWindow(GAP.name(), Double.NEGATIVE_INFINITY, 3));
    private static final List<TargetWindow> HARD =
            List.of(new TargetWindow(ENERGY.name(), 200, 350), new TargetWindow(GAP.name(), 1.5, 2.5));
    private static final TargetWindow LARGE_GAP = new TargetWindow(GAP.name(), 4, Double.POSITIVE_INFINITY);
    private static final List<TargetWindow> CONDUCTIVE =
            List.of(new TargetWindow(CONDUCTIVITY.name(), 0.4, Double.POSITIVE_INFINITY));
    private static final TargetWindow INSULATING = new TargetWindow(CONDUCTIVITY.name(), Double.NEGATIVE_INFINITY, 0.2);

    private static final int FEW_ROWS = 3000;
    private static final int SEEDS = 10;
    private static final int SHORT = 1250;
    private static final int LONG = 10_000;
    private static final DesignWorkshop.Learners MOLECULE_LEARNERS = new DesignWorkshop.Learners(
            "ecfp(radius=3,size=2048,counts=false)+maccs",
            CartForest.ofColumns(1),
            "descriptors2d+ecfp(radius=2,size=1024)");
    private static final DesignWorkshop.Learners POLYMER_LEARNERS = new DesignWorkshop.Learners(
            "ecfp(radius=3,size=2048,counts=false)", CartForest.ofColumns(1), "descriptors2d+ecfp(radius=2,size=1024)");

    private DesignTasks() {}

    /** A problem that is made when it is needed. */
    private interface Source {
        DesignProblem problem() throws BenchmarkException;
    }

    /** The sections: of each problem one that compares, and one with the control. */
    static Map<String, TransferBenchmark.Section> sections(BenchmarkData data, BenchmarkOptions options) {
        var sections = new LinkedHashMap<String, TransferBenchmark.Section>();
        add(sections, "d1", MOLECULE_LEARNERS, options, () -> molecules(data, "d1", LOW, FEW_ROWS));
        add(sections, "d1_hard", MOLECULE_LEARNERS, options, () -> molecules(data, "d1_hard", HARD, FEW_ROWS));
        add(sections, "d1_full", MOLECULE_LEARNERS, options, () -> molecules(data, "d1_full", LOW, Integer.MAX_VALUE));
        add(
                sections,
                "d1_hard_full",
                MOLECULE_LEARNERS,
                options,
                () -> molecules(data, "d1_hard_full", HARD, Integer.MAX_VALUE));
        add(sections, "d2", POLYMER_LEARNERS, options, () -> polymers(data));
        return sections;
    }

    private static void add(
            Map<String, TransferBenchmark.Section> sections,
            String name,
            DesignWorkshop.Learners learners,
            BenchmarkOptions options,
            Source source) {
        var budgets = budgets(options);
        sections.put(name, (figures, progress) -> new DesignSection(
                        source.problem(),
                        learners,
                        List.of(DesignWay.IQSPR, DesignWay.OURS),
                        budgets,
                        options.familiarity(),
                        options.runs())
                .run(figures, progress));
        sections.put(name + "_control", (figures, progress) -> new DesignSection(
                        source.problem(), learners, List.of(DesignWay.CONTROL), budgets, 0, options.runs())
                .run(figures, progress));
    }

    /** All draws of the budgets that were asked for; without any, all draws of the short one and one of the long one. */
    private static List<DesignSection.Budget> budgets(BenchmarkOptions options) {
        int draws = options.draws() > 0 ? options.draws() : options.quick() ? 1 : SEEDS;
        if (!options.budgets().isEmpty()) {
            return options.budgets().stream()
                    .map(proposals -> new DesignSection.Budget(proposals, draws))
                    .toList();
        }
        var first = new DesignSection.Budget(SHORT, draws);
        return options.quick() ? List.of(first) : List.of(first, new DesignSection.Budget(LONG, 1));
    }

    private static DesignProblem molecules(BenchmarkData data, String name, List<TargetWindow> targets, int rows)
            throws BenchmarkException {
        var file = "molecules/ikebata2017.csv.gz";
        return new DesignProblem(
                name,
                List.of(
                        data.materials(file, MaterialKind.MOLECULE, "smiles", "internal_energy_kJ_per_mol", ENERGY),
                        data.materials(file, MaterialKind.MOLECULE, "smiles", "homo_lumo_gap_eV", GAP)),
                targets,
                LARGE_GAP,
                rows);
    }

    private static DesignProblem polymers(BenchmarkData data) throws BenchmarkException {
        return new DesignProblem(
                "d2",
                List.of(data.materials(
                        "polymers/PI1070.csv.gz",
                        MaterialKind.POLYMER,
                        "smiles",
                        "thermal_conductivity",
                        CONDUCTIVITY)),
                CONDUCTIVE,
                INSULATING,
                Integer.MAX_VALUE);
    }
}
