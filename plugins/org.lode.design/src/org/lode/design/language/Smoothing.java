package org.lode.design.language;

/** How the contexts of different lengths of an n-gram model are combined. */
public enum Smoothing {
    /**
     * Interpolated Kneser-Ney with one absolute discount {@code n1 / (n1 + 2 n2)} per order: every allowed token has a
     * probability (R. Kneser, H. Ney, ICASSP 1995, 181).
     */
    KNESER_NEY,
    /** The longest context that was seen and has an allowed token, alone: repeats what it has read more closely. */
    BACK_OFF
}
