package org.lode.represent.composition;

import org.lode.represent.Composition;

/** Whether common oxidation states, one for each element, add up to a neutral compound. */
public final class ChargeBalance {
    private static final double NEUTRAL = 1e-6;

    /** Combinations tried at most; a composition that needs more counts as not balanced. */
    private static final int MOST_COMBINATIONS = 100_000;

    private final int[] elements;
    private final double[] fractions;
    private int combinations;

    private ChargeBalance(int[] elements, double[] fractions) {
        this.elements = elements;
        this.fractions = fractions;
    }

    /** Whether a composition of two or more elements can be neutral; Magpie's table lists the states. */
    public static boolean isPossible(Composition composition) {
        var amounts = composition.amounts();
        return isPossible(
                amounts.keySet().stream().mapToInt(Integer::intValue).toArray(),
                amounts.values().stream().mapToDouble(Double::doubleValue).toArray());
    }

    static boolean isPossible(int[] elements, double[] fractions) {
        return elements.length > 1 && new ChargeBalance(elements, fractions).balanced(0, 0);
    }

    private boolean balanced(int element, double charge) {
        if (element == elements.length) {
            combinations++;
            return Math.abs(charge) < NEUTRAL;
        }
        for (int state : MagpieTable.standard().oxidationStates(elements[element])) {
            if (combinations < MOST_COMBINATIONS && balanced(element + 1, charge + state * fractions[element])) {
                return true;
            }
        }
        return false;
    }
}
