package org.lode.represent.composition;

import java.util.Arrays;

/** Amounts of elements while a formula is read. Plain arrays: a formula has few elements, and a table many formulas. */
final class ElementAmounts {
    private static final int FEW = 6;

    private int[] elements = new int[FEW];
    private double[] amounts = new double[FEW];
    private int count;

    /** Adds to the amount of an element. */
    void add(int element, double amount) {
        for (int i = 0; i < count; i++) {
            if (elements[i] == element) {
                amounts[i] += amount;
                return;
            }
        }
        if (count == elements.length) {
            elements = Arrays.copyOf(elements, 2 * count);
            amounts = Arrays.copyOf(amounts, 2 * count);
        }
        elements[count] = element;
        amounts[count++] = amount;
    }

    /** Adds so many times the amounts of others. */
    void add(ElementAmounts others, double factor) {
        for (int i = 0; i < others.count; i++) {
            add(others.elements[i], others.amounts[i] * factor);
        }
    }

    /** Whether any amount is above 0. */
    boolean hasAtoms() {
        for (int i = 0; i < count; i++) {
            if (amounts[i] > 0) {
                return true;
            }
        }
        return false;
    }

    /** Number of elements. */
    int size() {
        return count;
    }

    /** Atomic number of an element, in the order of the text. */
    int element(int place) {
        return elements[place];
    }

    /** Amount of an element, in the order of the text. */
    double amount(int place) {
        return amounts[place];
    }
}
