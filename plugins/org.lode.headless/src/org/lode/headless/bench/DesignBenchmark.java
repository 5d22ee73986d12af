package org.lode.headless.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.lode.design.BayesianDesigner;
import org.lode.design.DesignException;
import org.lode.design.DesignSettings;
import org.lode.design.language.ChemicalLanguageModel;
import org.lode.design.language.LanguageSettings;
import org.lode.design.language.Sentence;
import org.lode.design.language.Smoothing;
import org.lode.design.sampler.SamplerMode;
import org.lode.design.sampler.SamplerSettings;
import org.lode.design.sampler.SamplerStart;
import org.lode.learn.LearnException;
import org.lode.learn.MaterialSet;
import org.lode.learn.Property;
import org.lode.learn.TargetWindow;
import org.lode.learn.linear.BayesianRidge;
import org.lode.represent.Material;
import org.lode.represent.MaterialException;
import org.lode.represent.MaterialKind;
import org.lode.represent.Progress;

/**
 * How fast a chemical language is learned and spoken, how valid what it says is, how near the sampler comes to a
 * posterior that is known, how long a design takes, and how much of what it finds an independent judge confirms. In
 * sections, which can be run one by one.
 */
public final class DesignBenchmark implements Benchmark {
    private static final LanguageSettings ONE_SENTENCE = LanguageSettings.STANDARD.withRootings(1);
    private static final int SAMPLES = 10_000;
    private static final int PROPOSALS = 20_000;
    private static final int LONGEST_TAIL = 10;
    private static final int SEEDS = 25;
    private static final int TRAINING_ROWS = 3000;
    private static final int PARTICLES = 200;
    private static final int HELD_OUT = 20;
    private static final double EVEN_SHARE = 0.001;
    private static final int LONG_RUN = 100_000;

    private final Rate rate;
    private final int steps;

    /**
     * @param rate the way rates are measured
     * @param steps the steps of a design with {@value #PARTICLES} particles
     */
    DesignBenchmark(Rate rate, int steps) {
        this.rate = rate;
        this.steps = steps;
    }

    @Override
    public String name() {
        return "design";
    }

    @Override
    public String description() {
        return "Rates and validity of the chemical language, exactness of the sampler, time of a design.";
    }

    @Override
    public Figures run(Path folder, Progress progress) throws Exception {
        return run(folder, BenchmarkOptions.STANDARD, progress);
    }

    @Override
    public Figures run(Path folder, BenchmarkOptions options, Progress progress) throws Exception {
        var data = BenchmarkData.of(folder);
        var sections = new LinkedHashMap<String, TransferBenchmark.Section>();
        sections.put("language", (figures, part) -> language(data, figures, part));
        sections.put("run", (figures, part) -> design(data, steps, "design_s", figures, part));
        sections.put("run100k", (figures, part) -> {
            if (!options.quick()) {
                design(data, LONG_RUN / PARTICLES, "design_100k_s", figures, part);
            }
        });
        sections.putAll(DesignTasks.sections(data, options));
        sections.put("pmo", (figures, part) -> figures.addAll(new PmoBenchmark().run(folder, options.all(), part)));
        return Sections.run(name(), sections, options, progress);
    }

    private void language(BenchmarkData data, Figures figures, Progress progress) throws Exception {
        var corpus = new ArrayList<Material>();
        for (var smiles : data.texts("molecules/zinc250k_valid.smi.gz", "smiles", Integer.MAX_VALUE)) {
            corpus.add(Material.parse(MaterialKind.MOLECULE, smiles));
        }
        var language = language(corpus, figures, progress.part(0, 0.3));
        proposals(language, corpus, figures, progress.part(0.3, 0.6));
        samples(language, corpus, figures, progress.part(0.6, 0.7));
        perplexities(corpus, figures, progress.part(0.7, 0.8));
        var closed = ClosedPosterior.measure(Quiet.of(progress));
        figures.add("posterior_tv", closed.distance(), "", closed.how());
    }

    private ChemicalLanguageModel language(List<Material> corpus, Figures figures, Progress progress) throws Exception {
        var language = new ChemicalLanguageModel[1];
        double perSecond = rate.perSecond("learning the language", progress, () -> {
            language[0] = ChemicalLanguageModel.train(MaterialKind.MOLECULE, corpus, ONE_SENTENCE, Quiet.of(progress));
            return language[0].structures();
        });
        var what = "one sentence of each of " + language[0].structures() + " molecules that were read before, order "
                + ONE_SENTENCE.order() + ", one thread";
        figures.add("ngram_train_smiles_per_s", perSecond, "1/s", rate.how(what));
        return language[0];
    }

    /** Cuts 1 to {@value #LONGEST_TAIL} tokens off and grows a new end; only what can be read again counts. */
    private void proposals(ChemicalLanguageModel language, List<Material> corpus, Figures figures, Progress progress)
            throws Exception {
        var sentences = new ArrayList<Sentence>();
        for (var material : corpus.subList(0, Math.min(1000, corpus.size()))) {
            language.encode(material, 1).ifPresent(sentences::add);
        }
        var texts = new ArrayList<String>(PROPOSALS);
        double perSecond = rate.perSecond("proposing", progress, () -> {
            texts.clear();
            var writer = language.newWriter();
            var random = new SplittableRandom(1);
            for (int i = 0; i < PROPOSALS; i++) {
                var old = sentences.get(i % sentences.size());
                int tail = 1 + random.nextInt(Math.min(LONGEST_TAIL, old.length()));
                writer.regrow(old, old.length() - tail, random)
                        .ifPresent(sentence -> texts.add(writer.smiles(sentence)));
            }
            return texts.size();
        });
        long valid = texts.stream().filter(DesignBenchmark::isValid).count();
        figures.add(
                "proposals_per_s",
                perSecond * valid / texts.size(),
                "1/s",
                rate.how("new ends of 1 to " + LONGEST_TAIL + " tokens removed, written as SMILES, unscored; "
                        + texts.size() + " of " + PROPOSALS + " came to an end, " + valid + " valid; one thread"));
    }

    private static void samples(
            ChemicalLanguageModel language, List<Material> corpus, Figures figures, Progress progress) {
        var writer = language.newWriter();
        var random = new SplittableRandom(1);
        var known = new HashSet<String>();
        corpus.forEach(material -> known.add(material.canonical()));
        var unique = new HashSet<String>();
        int valid = 0;
        for (int i = 0; i < SAMPLES; i++) {
            progress.check();
            var text = writer.sample(random).map(writer::smiles);
            if (text.isPresent() && isValid(text.get())) {
                valid++;
                unique.add(canonical(text.get()));
            }
        }
        double different = unique.size();
        unique.removeAll(known);
        figures.add("prior_validity", valid / (double) SAMPLES, "", "share of " + SAMPLES + " samples from scratch");
        figures.add("prior_uniqueness", different / valid, "", "share of the valid ones");
        figures.add("prior_novelty", unique.size() / different, "", "share of the unique ones");
    }

    /** Of both smoothings, on molecules that were held out; tokens, order and counts are the same. */
    private static void perplexities(List<Material> corpus, Figures figures, Progress progress) throws DesignException {
        var seen = new ArrayList<Material>();
        var heldOut = new ArrayList<Material>();
        for (int i = 0; i < corpus.size(); i++) {
            (i % HELD_OUT == 0 ? heldOut : seen).add(corpus.get(i));
        }
        var language =
                ChemicalLanguageModel.train(MaterialKind.MOLECULE, seen, LanguageSettings.STANDARD, Quiet.of(progress));
        for (var smoothing : Smoothing.values()) {
            var writer = language.withSmoothing(smoothing).newWriter();
            double sum = 0;
            long tokens = 0;
            for (var material : heldOut) {
                progress.check();
                var sentence = language.encode(material, 1);
                if (sentence.isPresent()) {
                    sum += writer.logProbability(sentence.get(), EVEN_SHARE);
                    tokens += sentence.get().length();
                }
            }
            figures.add(
                    "prior_perplexity_" + smoothing.name().toLowerCase(Locale.ROOT),
                    StrictMath.exp(-sum / tokens),
                    "",
                    "per token of one molecule in " + HELD_OUT + ", held out; " + EVEN_SHARE
                            + " of each probability is spread evenly over the allowed tokens, because back-off gives"
                            + " many of them none");
        }
    }

    private static boolean isValid(String smiles) {
        return canonical(smiles) != null;
    }

    // what can't be read is not valid, for whatever reason
    @SuppressWarnings("unused")
    private static String canonical(String smiles) {
        try {
            return Material.parse(MaterialKind.MOLECULE, smiles).canonical();
        } catch (MaterialException invalid) {
            return null;
        }
    }

    /** Low energy and small gap from molecules with a large one, the task of Ikebata et al. (2017). */
    private static void design(BenchmarkData data, int steps, String name, Figures figures, Progress progress)
            throws BenchmarkException, LearnException, DesignException, MaterialException {
        progress.report(0, "learning two models");
        var energy = table(data, "internal_energy_kJ_per_mol", "internal energy", "kJ/mol");
        var gap = table(data, "homo_lumo_gap_eV", "HOMO-LUMO gap", "eV");
        var models = List.of(
                BenchmarkModels.learn(
                        BenchmarkModels.first(energy, TRAINING_ROWS), "descriptors2d", new BayesianRidge(), progress),
                BenchmarkModels.learn(
                        BenchmarkModels.first(gap, TRAINING_ROWS), "descriptors2d", new BayesianRidge(), progress));
        var targets = List.of(
                new TargetWindow(energy.property().name(), Double.NEGATIVE_INFINITY, 200),
                new TargetWindow(gap.property().name(), Double.NEGATIVE_INFINITY, 3));
        var seeds = IntStream.range(0, gap.size())
                .filter(row -> gap.values()[row] > 4)
                .limit(SEEDS)
                .mapToObj(row -> gap.materials().get(row))
                .toList();
        var settings = DesignSettings.STANDARD
                .withSampler(new SamplerSettings(
                        SamplerMode.OPTIMISE, SamplerStart.SEEDS, PARTICLES, steps, Long.MAX_VALUE, 1, 0))
                .withCorpus(List.copyOf(energy.materials()));
        long start = System.nanoTime();
        var result = BayesianDesigner.design(MaterialKind.MOLECULE, seeds, models, targets, settings, progress);
        var how =
                PARTICLES * steps + " proposals, two models, " + SEEDS + " seeds, one run with the language's learning";
        figures.add(name, Rate.since(start), "s", how);
        figures.add(name.replace("_s", "_evaluated"), result.evaluated(), "", "different valid structures in that run");
    }

    private static MaterialSet table(BenchmarkData data, String column, String property, String unit)
            throws BenchmarkException {
        return data.materials(
                "molecules/ikebata2017.csv.gz", MaterialKind.MOLECULE, "smiles", column, new Property(property, unit));
    }
}
