package org.lode.design.constraint;

import java.util.ArrayList;
import java.util.Optional;
import java.util.SplittableRandom;
import org.lode.design.language.ChemicalLanguageModel;
import org.lode.design.language.Sentence;
import org.lode.design.language.SentenceWriter;
import org.lode.represent.Material;
import org.lode.represent.MaterialException;
import org.lode.represent.Progress;

/**
 * Lets a structure count the less, the less a chemical language expects it, so that a search doesn't end among
 * structures that the models like and no chemist would think of.
 *
 * <p>Measured is how far the logarithm of a structure's probability, the mean over some of its sentences, lies below
 * what the language's own sentences of that length have: {@code z = (log p - mean n) / (deviation sqrt(n))} with {@code
 * n} tokens, mean and deviation per token being those of structures that the language says. Beyond one deviation the
 * factor falls like a normal flank. A search by the posterior has the language as its prior and doesn't need this.
 */
public final class Familiarity implements Constraint {
    private static final int SENTENCES = 4;
    private static final int OWN = 300;
    private static final int SEED = 1;

    /** So many deviations off is what the language can't tell of at all, and nothing is further off. */
    private static final double FURTHEST = 6;

    private final double weight;
    private final ThreadLocal<SentenceWriter> writer;
    private final double mean;
    private final double deviation;

    private Familiarity(ChemicalLanguageModel language, double weight, double mean, double deviation) {
        this.weight = weight;
        this.mean = mean;
        this.deviation = deviation;
        writer = ThreadLocal.withInitial(language::newWriter);
    }

    /** The mean over some sentences of a structure. */
    private record Telling(double logProbability, double tokens) {}

    /**
     * Learns what the language's own structures are like.
     *
     * @param weight what the logarithm of the factor is multiplied with, above 0
     * @throws java.util.concurrent.CancellationException if the progress is cancelled
     */
    public static Familiarity of(ChemicalLanguageModel language, double weight, Progress progress) {
        var unmeasured = new Familiarity(language, weight, 0, 1);
        var own = new ArrayList<Telling>();
        var random = new SplittableRandom(SEED);
        for (int i = 0; i < OWN; i++) {
            progress.check();
            unmeasured.writer.get().sample(random).map(unmeasured::telling).ifPresent(own::add);
        }
        double tokens = own.stream().mapToDouble(Telling::tokens).sum();
        double mean = own.stream().mapToDouble(Telling::logProbability).sum() / tokens;
        double variance = own.stream()
                .mapToDouble(telling -> square(telling.logProbability - mean * telling.tokens) / telling.tokens)
                .average()
                .orElse(1);
        return new Familiarity(language, weight, mean, Math.sqrt(Math.max(variance, Double.MIN_NORMAL)));
    }

    private static double square(double value) {
        return value * value;
    }

    @Override
    public double logFactor(Material material) {
        double beyond = -1 - deviations(material);
        return beyond <= 0 ? 0 : -0.5 * weight * square(beyond);
    }

    /** How many deviations a structure lies above the language's own ones, negative below. */
    double deviations(Material material) {
        return canonical(material)
                .map(this::telling)
                .map(telling ->
                        (telling.logProbability - mean * telling.tokens) / (deviation * Math.sqrt(telling.tokens)))
                .map(z -> Math.max(-FURTHEST, z))
                .orElse(-FURTHEST);
    }

    /** A sentence that doesn't depend on how the material is written. */
    private Optional<Sentence> canonical(Material material) {
        try {
            return writer.get().encode(Material.parse(material.kind(), material.canonical()), SEED);
        } catch (MaterialException e) {
            throw new IllegalStateException("canonical text of '" + material.text() + "'", e);
        }
    }

    private Telling telling(Sentence sentence) {
        var own = writer.get();
        var random = new SplittableRandom(SEED);
        double log = 0;
        double tokens = 0;
        for (int i = 0; i < SENTENCES; i++) {
            var other = own.shuffle(sentence, random);
            log += own.logProbability(other);
            tokens += other.length();
        }
        return new Telling(log / SENTENCES, tokens / SENTENCES);
    }

    @Override
    public String toString() {
        return "familiarity of weight " + weight;
    }
}
