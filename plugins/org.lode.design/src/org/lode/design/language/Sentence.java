package org.lode.design.language;

import java.util.Arrays;

/** A structure as a sentence of a {@link ChemicalLanguageModel}. Immutable; equal to sentences of the same tokens. */
public final class Sentence {
    private final int[] tokens;

    Sentence(int[] tokens) {
        this.tokens = tokens;
    }

    /** Number of tokens, the end token included. */
    public int length() {
        return tokens.length;
    }

    int token(int position) {
        return tokens[position];
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Sentence sentence && Arrays.equals(tokens, sentence.tokens);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(tokens);
    }
}
