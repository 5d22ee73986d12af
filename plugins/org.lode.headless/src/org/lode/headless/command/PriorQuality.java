package org.lode.headless.command;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import org.lode.design.language.ChemicalLanguageModel;
import org.lode.represent.Material;
import org.lode.represent.MaterialException;
import org.lode.represent.MaterialKind;
import org.lode.represent.Progress;

/** Measures of a chemical language. */
final class PriorQuality {
    private static final int SAMPLES = 10_000;

    private PriorQuality() {}

    /**
     * How well a language foretells structures that it has not learned from.
     *
     * @param structures how many structures
     * @param written how many of them it can write at all
     * @param perToken the perplexity per token of these; that of the others is infinite
     */
    record Perplexity(int structures, int written, double perToken) {
        String text(String smoothing) {
            return String.format(
                    Locale.ROOT,
                    "%s: %d of %d held-out structures have a probability, perplexity per token %.3f%n",
                    smoothing,
                    written,
                    structures,
                    perToken);
        }
    }

    static Perplexity perplexity(ChemicalLanguageModel language, List<Material> heldOut, Progress progress) {
        var writer = language.newWriter();
        double sum = 0;
        int written = 0;
        long tokens = 0;
        for (var material : heldOut) {
            progress.check();
            var sentence = language.encode(material, 1);
            double log = sentence.map(writer::logProbability).orElse(Double.NEGATIVE_INFINITY);
            if (log > Double.NEGATIVE_INFINITY) {
                sum += log;
                tokens += sentence.orElseThrow().length();
                written++;
            }
        }
        return new Perplexity(heldOut.size(), written, StrictMath.exp(-sum / tokens));
    }

    /**
     * What samples from scratch are like.
     *
     * @param valid the share of them that can be read
     * @param unique the share of the valid ones that differ
     * @param novel the share of these that the language has not learned from
     */
    record Samples(double valid, double unique, double novel) {
        String text() {
            return String.format(
                    Locale.ROOT, "%d samples: valid %.4f, unique %.4f, novel %.4f%n", SAMPLES, valid, unique, novel);
        }
    }

    static Samples samples(ChemicalLanguageModel language, List<Material> corpus, Progress progress) {
        var writer = language.newWriter();
        var random = new SplittableRandom(1);
        var unique = new HashSet<String>();
        int valid = 0;
        for (int i = 0; i < SAMPLES; i++) {
            progress.check();
            var structure = writer.sample(random).map(writer::smiles).flatMap(text -> canonical(language.kind(), text));
            valid += structure.isPresent() ? 1 : 0;
            structure.ifPresent(unique::add);
        }
        double different = unique.size();
        for (var material : corpus) {
            progress.check();
            unique.remove(material.canonical());
        }
        return new Samples((double) valid / SAMPLES, different / valid, unique.size() / different);
    }

    // what can't be read is not valid, for whatever reason
    @SuppressWarnings("unused")
    private static Optional<String> canonical(MaterialKind kind, String text) {
        try {
            return Optional.of(Material.parse(kind, text).canonical());
        } catch (MaterialException invalid) {
            return Optional.empty();
        }
    }
}
