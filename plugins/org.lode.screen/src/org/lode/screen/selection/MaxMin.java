package org.lode.screen.selection;

import java.util.Arrays;

/**
 * Picks a varied set: after the first one, always the item whose nearest picked neighbour is the farthest (M. Ashton et
 * al., Quant. Struct.-Act. Relat. 21 (2002) 598). Of equal ones the earlier is taken.
 */
public final class MaxMin {
    private MaxMin() {}

    /** The distance between two items, not negative and the same in both directions. */
    public interface Distance {
        /** The distance between the items of two indexes. */
        double between(int one, int other);
    }

    /**
     * The indexes of the picked items, in the order in which they were picked, the first being {@code first}. Takes
     * {@code items} times {@code picks} distances.
     *
     * @param picks how many to pick; all items if there are fewer
     */
    public static int[] pick(int items, int picks, int first, Distance distance) {
        int count = Math.min(items, picks);
        var picked = new int[count];
        var nearest = new double[items];
        Arrays.fill(nearest, Double.POSITIVE_INFINITY);
        int next = first;
        for (int i = 0; i < count; i++) {
            picked[i] = next;
            nearest[next] = Double.NEGATIVE_INFINITY;
            int farthest = next;
            for (int item = 0; item < items; item++) {
                if (nearest[item] > Double.NEGATIVE_INFINITY) {
                    nearest[item] = Math.min(nearest[item], distance.between(next, item));
                    if (nearest[farthest] == Double.NEGATIVE_INFINITY || nearest[item] > nearest[farthest]) {
                        farthest = item;
                    }
                }
            }
            next = farthest;
        }
        return picked;
    }
}
