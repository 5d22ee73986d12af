package org.lode.design.language;

/**
 * How a chemical language is learned.
 *
 * @param order the longest context, in tokens
 * @param smoothing how contexts of different lengths are combined
 * @param rootings how many sentences are read from each structure, each from another atom, as far as it has so many;
 *     {@link #ALL_ROOTINGS} for one from every atom at least
 * @param maxTokens the longest sentence that is written
 * @param seed of the choice of sentences
 */
public record LanguageSettings(int order, Smoothing smoothing, int rootings, int maxTokens, long seed) {
    /** A sentence from every atom of each structure, and at least 15 of each. */
    public static final int ALL_ROOTINGS = Integer.MAX_VALUE;

    /** Order 10, Kneser-Ney smoothing, all rootings, sentences of at most 250 tokens. */
    public static final LanguageSettings STANDARD =
            new LanguageSettings(10, Smoothing.KNESER_NEY, ALL_ROOTINGS, 250, 1);

    /** Checks the ranges: order 1 to 20, at least one rooting, 2 to 1000 tokens. */
    public LanguageSettings {
        if (order < 1 || order > 20) {
            throw new IllegalArgumentException("The order of the language is " + order + "; take 1 to 20.");
        }
        if (rootings < 1) {
            throw new IllegalArgumentException("The number of rootings is " + rootings + "; take at least 1.");
        }
        if (maxTokens < 2 || maxTokens > 1000) {
            throw new IllegalArgumentException("The longest sentence has " + maxTokens + " tokens; take 2 to 1000.");
        }
    }

    /** The same with another order. */
    public LanguageSettings withOrder(int newOrder) {
        return new LanguageSettings(newOrder, smoothing, rootings, maxTokens, seed);
    }

    /** The same with another smoothing. */
    public LanguageSettings withSmoothing(Smoothing newSmoothing) {
        return new LanguageSettings(order, newSmoothing, rootings, maxTokens, seed);
    }

    /** The same with another seed. */
    public LanguageSettings withSeed(long newSeed) {
        return new LanguageSettings(order, smoothing, rootings, maxTokens, newSeed);
    }

    /** The same with another number of rootings. */
    public LanguageSettings withRootings(int newRootings) {
        return new LanguageSettings(order, smoothing, newRootings, maxTokens, seed);
    }
}
