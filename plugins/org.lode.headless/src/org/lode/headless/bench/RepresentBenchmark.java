package org.lode.headless.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.lode.learn.LearnException;
import org.lode.represent.Featurizer;
import org.lode.represent.Material;
import org.lode.represent.MaterialException;
import org.lode.represent.MaterialKind;
import org.lode.represent.Progress;
import org.lode.represent.Recipe;
import org.lode.screen.CandidateFile;

/** How fast materials are read and described, and how much memory a large library takes. In sections, which can be run one by one. */
public final class RepresentBenchmark implements Benchmark {
    private static final String ECFP6 = "ecfp(radius=3,size=2048)";
    private static final String TWO_DIMENSIONAL = "descriptors2d+autocorrelation+surface+topology";
    private static final String ONE_THREAD = "_one_thread";
    private static final int BLOCK = 4096;

    /** Molecules that are enough for the slower descriptors. */
    private static final int FEW = 2000;

    private final Rate rate;

    /** Takes the way rates are measured. */
    RepresentBenchmark(Rate rate) {
        this.rate = rate;
    }

    @Override
    public String name() {
        return "represent";
    }

    @Override
    public String description() {
        return "Rates of descriptors, from text to numbers, and memory over a large library.";
    }

    @Override
    public Figures run(Path folder, Progress progress) throws Exception {
        return run(folder, BenchmarkOptions.STANDARD, progress);
    }

    @Override
    public Figures run(Path folder, BenchmarkOptions options, Progress progress) throws Exception {
        var data = BenchmarkData.of(folder);
        var sections = new LinkedHashMap<String, TransferBenchmark.Section>();
        sections.put(
                "ecfp6",
                (figures, part) -> rates(
                        new Job("ecfp6_molecules_per_s", MaterialKind.MOLECULE, ECFP6, molecules(data, 10_000)),
                        figures,
                        part));
        sections.put("descriptors2d", (figures, part) -> {
            rates(
                    new Job(
                            "descriptors2d_molecules_per_s",
                            MaterialKind.MOLECULE,
                            TWO_DIMENSIONAL,
                            molecules(data, FEW)),
                    figures,
                    part);
            figures.add("descriptors2d_count", Recipe.parse(TWO_DIMENSIONAL).size(), "", TWO_DIMENSIONAL);
        });
        sections.put("rdkit", (figures, part) -> besideRdkit(molecules(data, FEW), figures, part));
        sections.put("times", (figures, part) -> new DescriptorTimes(rate).add(figures, part));
        sections.put(
                "composition290",
                (figures, part) -> rates(
                        new Job(
                                "composition290_formulas_per_s",
                                MaterialKind.COMPOSITION,
                                "elements",
                                data.texts("compositions/OQMD_Bandgap.train.csv.gz", "formula", 100_000)),
                        figures,
                        part));
        sections.put(
                "crystals",
                (figures, part) -> rates(
                        new Job(
                                "rdf_ofm_crystals_per_s",
                                MaterialKind.CRYSTAL,
                                "rdf+ofm",
                                crystals(data.resolve("crystals/cod"))),
                        figures,
                        part));
        sections.put(
                "polymers",
                (figures, part) -> library(data.resolve("polymers/smipoly_all_2star.csv.gz"), figures, part));
        return Sections.run(name(), sections, options, progress);
    }

    private static List<String> molecules(BenchmarkData data, int most) throws Exception {
        return data.texts("molecules/zinc250k_valid.smi.gz", "smiles", most);
    }

    /** Rates of one thread that RDKit's per core compare with. */
    private void besideRdkit(List<String> molecules, Figures figures, Progress progress) throws Exception {
        double perSecond = rate.perSecond("reading", progress, () -> {
            for (var smiles : molecules) {
                Material.parse(MaterialKind.MOLECULE, smiles);
            }
            return molecules.size();
        });
        figures.add("parse_molecules_per_s", perSecond, "1/s", rate.how(rdkit(16_600)));
        besideRdkit(
                new Job("maccs_molecules_per_s", MaterialKind.MOLECULE, "maccs", molecules), 2730, figures, progress);
        besideRdkit(
                new Job("sascore_molecules_per_s", MaterialKind.MOLECULE, "sascore", molecules),
                6700,
                figures,
                progress);
        besideRdkit(new Job("qed_molecules_per_s", MaterialKind.MOLECULE, "qed", molecules), 1570, figures, progress);
    }

    private void besideRdkit(Job job, double rdkit, Figures figures, Progress progress) throws Exception {
        var featurizer = new Featurizer(Recipe.parse(job.recipe()), 1);
        double perSecond = rate.perSecond(job.recipe(), progress, () -> {
            featurizer.parseAndCompute(job.kind(), job.texts(), Quiet.of(progress));
            return job.texts().size();
        });
        figures.add(job.figure(), perSecond, "1/s", rate.how(rdkit(rdkit)));
    }

    private static String rdkit(double perSecond) {
        return "ZINC SMILES with reading, one thread; RDKit 2022.09.3 on one core of the same machine: "
                + Math.round(perSecond);
    }

    /** Texts to be described by a recipe. */
    private record Job(String figure, MaterialKind kind, String recipe, List<String> texts) {}

    private void rates(Job job, Figures figures, Progress progress) throws Exception {
        rate(job, 0, figures, progress.part(0, 0.4));
        rate(job, 1, figures, progress.part(0.4, 1));
    }

    private void rate(Job job, int threads, Figures figures, Progress progress) throws Exception {
        var featurizer = new Featurizer(Recipe.parse(job.recipe()), threads);
        var rejected = new int[1];
        double perSecond = rate.perSecond(job.recipe(), progress, () -> {
            rejected[0] = featurizer
                    .parseAndCompute(job.kind(), job.texts(), Quiet.of(progress))
                    .rejections()
                    .size();
            return job.texts().size();
        });
        int used = threads == 0 ? Runtime.getRuntime().availableProcessors() : threads;
        var what = job.texts().size() + " " + job.kind().label() + "s (" + rejected[0] + " rejected), " + job.recipe()
                + ", threads: " + used;
        figures.add(job.figure() + (threads == 1 ? ONE_THREAD : ""), perSecond, "1/s", rate.how(what));
    }

    private static List<String> crystals(Path folder) throws IOException {
        var texts = new ArrayList<String>();
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(file -> file.toString().endsWith(".cif"))
                    .sorted()
                    .toList()) {
                texts.add(Files.readString(file));
            }
        }
        return texts;
    }

    /** Describes a library in blocks, as a stream of rows would be. */
    private static void library(Path file, Figures figures, Progress progress)
            throws IOException, LearnException, MaterialException {
        var featurizer = new Featurizer(Recipe.parse(ECFP6), 0);
        System.gc();
        var heap = new PeakHeap();
        long start = System.nanoTime();
        long read = 0;
        try (var candidates = CandidateFile.open(file, "psmiles", null)) {
            while (candidates.hasNext()) {
                var block = new ArrayList<String>(BLOCK);
                while (block.size() < BLOCK && candidates.hasNext()) {
                    block.add(candidates.next().text());
                }
                featurizer.parseAndCompute(MaterialKind.POLYMER, block, Quiet.of(progress));
                read += block.size();
                progress.report(candidates.fraction(), "library of polymers");
            }
        }
        figures.add(
                "polymer_library_polymers_per_s",
                read / Rate.since(start),
                "1/s",
                read + " polymers, " + ECFP6 + ", one run");
        figures.add("polymer_library_peak_mb", heap.mebibytes(), "MiB", PeakHeap.how());
    }
}
