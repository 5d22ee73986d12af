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
    private static final int SEEDS = 3;
    private static final int SHORT = 1250;
    private static final int LONG = 10_000;
    private static final int LONGEST = 100_000;
    private static final DesignSection.Learners MOLECULE_LEARNERS = new DesignSection.Learners(
            "ecfp(radius=3,size=2048,counts=false)+maccs",
            CartForest.ofColumns(1),
            "descriptors2d+ecfp(radius=2,size=1024)");
    private static final DesignSection.Learners POLYMER_LEARNERS = new DesignSection.Learners(
            "ecfp(radius=3,size=2048,counts=false)", CartForest.ofColumns(1), "descriptors2d+ecfp(radius=2,size=1024)");

    private DesignTasks() {}

    /** The sections; those of the longest runs are empty unless they are asked for by name. */
    static Map<String, TransferBenchmark.Section> sections(BenchmarkData data, BenchmarkOptions options) {
        int draws = options.draws() > 0 ? options.draws() : options.quick() ? 1 : SEEDS;
        var budgets = options.quick() ? List.of(SHORT) : List.of(SHORT, LONG);
        var sections = new LinkedHashMap<String, TransferBenchmark.Section>();
        sections.put("d1", molecules(data, "d1", LOW, FEW_ROWS, draws, budgets));
        sections.put("d1_hard", molecules(data, "d1_hard", HARD, FEW_ROWS, draws, budgets));
        sections.put("d1_full", molecules(data, "d1_full", LOW, Integer.MAX_VALUE, draws, budgets));
        sections.put("d1_100k", (figures, progress) -> {
            if (options.sections().contains("d1_100k")) {
                molecules(data, "d1", LOW, FEW_ROWS, draws, List.of(LONGEST)).run(figures, progress);
            }
        });
        sections.put("d2", (figures, progress) -> new DesignSection(polymers(data), POLYMER_LEARNERS, draws, budgets)
                .run(figures, progress));
        return sections;
    }

    private static TransferBenchmark.Section molecules(
            BenchmarkData data, String name, List<TargetWindow> targets, int rows, int draws, List<Integer> budgets) {
        return (figures, progress) -> new DesignSection(
                        molecules(data, name, targets, rows), MOLECULE_LEARNERS, draws, budgets)
                .run(figures, progress);
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
