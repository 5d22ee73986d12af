package org.lode.headless.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.lode.design.DesignException;
import org.lode.design.language.ChemicalLanguageModel;
import org.lode.design.language.LanguageSettings;
import org.lode.design.language.Sentence;
import org.lode.design.language.Smoothing;
import org.lode.design.sampler.Oracle;
import org.lode.design.sampler.SamplerMode;
import org.lode.design.sampler.SamplerSettings;
import org.lode.design.sampler.SamplerStart;
import org.lode.design.sampler.Score;
import org.lode.design.sampler.SequentialMonteCarlo;
import org.lode.learn.LearnException;
import org.lode.represent.Material;
import org.lode.represent.MaterialException;
import org.lode.represent.MaterialKind;
import org.lode.represent.Progress;

/**
 * The total variation distance between what the sampler draws and the exact posterior, on a language of sentences so
 * short that all of them are met by drawing from it a million times.
 *
 * @param distance the distance, from 0 to 1
 * @param sentences how many sentences the language has
 */
record ClosedPosterior(double distance, int sentences) {
    private static final List<String> CORPUS = List.of("CCO", "C=C", "CC(C)O", "CO", "O=CC", "CCC", "C1CC1");
    private static final LanguageSettings LANGUAGE = new LanguageSettings(3, Smoothing.KNESER_NEY, 5, 6, 1);
    private static final int ENOUGH = 1_000_000;
    private static final int PARTICLES = 1000;
    private static final int STEPS = 130;
    private static final int DRAWS = 100_000;

    static ClosedPosterior measure(Progress progress) throws DesignException, LearnException, MaterialException {
        var corpus = new ArrayList<Material>();
        for (var smiles : CORPUS) {
            corpus.add(Material.parse(MaterialKind.MOLECULE, smiles));
        }
        var language = ChemicalLanguageModel.train(MaterialKind.MOLECULE, corpus, LANGUAGE, progress);
        var oracle = new OxygenOracle();
        var exact = exact(language, oracle, progress);
        var counts = new HashMap<Sentence, Integer>();
        var drawn = new int[1];
        SequentialMonteCarlo.run(
                language,
                List.of(),
                oracle,
                new SamplerSettings(
                        SamplerMode.POSTERIOR, SamplerStart.LANGUAGE, PARTICLES, STEPS, Long.MAX_VALUE, 1, 0),
                (step, particles) -> {
                    if (step.beta() == 1 && drawn[0] < DRAWS) {
                        particles.forEach(particle -> counts.merge(particle.sentence(), 1, Integer::sum));
                        drawn[0] += particles.size();
                    }
                },
                progress);
        double distance = 0;
        for (var entry : exact.entrySet()) {
            distance += Math.abs(counts.getOrDefault(entry.getKey(), 0) / (double) drawn[0] - entry.getValue()) / 2;
        }
        return new ClosedPosterior(distance, exact.size());
    }

    /** How it was measured, for a figure. */
    String how() {
        return "total variation distance of " + DRAWS + " draws from the exact posterior of " + sentences
                + " sentences";
    }

    /** The posterior probability of each sentence. */
    private static Map<Sentence, Double> exact(ChemicalLanguageModel language, OxygenOracle oracle, Progress progress) {
        var writer = language.newWriter();
        var random = new SplittableRandom(1);
        var posterior = new LinkedHashMap<Sentence, Double>();
        for (int i = 0; i < ENOUGH; i++) {
            progress.check();
            writer.sample(random).ifPresent(sentence -> posterior.putIfAbsent(sentence, 0.0));
        }
        posterior.replaceAll((sentence, unset) ->
                StrictMath.exp(writer.logProbability(sentence) + oracle.logLikelihood(writer.smiles(sentence))));
        double total =
                posterior.values().stream().mapToDouble(Double::doubleValue).sum();
        posterior.replaceAll((sentence, weight) -> weight / total);
        return posterior;
    }

    /** Likes oxygen and small molecules. */
    private static final class OxygenOracle implements Oracle {
        private final Map<String, String> canonical = new HashMap<>();

        /** The likelihood must be that of the structure, however it is written. */
        double logLikelihood(String smiles) {
            var text = canonical.computeIfAbsent(smiles, OxygenOracle::canonical);
            return 0.8 * text.chars().filter(symbol -> symbol == 'O').count() - 0.3 * text.length();
        }

        private static String canonical(String smiles) {
            try {
                return Material.parse(MaterialKind.MOLECULE, smiles).canonical();
            } catch (MaterialException e) {
                throw new IllegalStateException("The language wrote '" + smiles + "'.", e);
            }
        }

        @Override
        public List<Score> score(List<String> smiles, int step, Progress progress) {
            return smiles.stream()
                    .map(text ->
                            new Score(canonical.computeIfAbsent(text, OxygenOracle::canonical), logLikelihood(text)))
                    .toList();
        }

        @Override
        public long calls() {
            return canonical.size();
        }
    }
}
