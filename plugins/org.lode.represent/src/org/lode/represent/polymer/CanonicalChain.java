package org.lode.represent.polymer;

import java.util.ArrayList;
import java.util.List;
import org.lode.represent.Interruption;

/**
 * The canonical form of a chain: the shortest repeat unit, cut and directed so that the row of its links comes first in
 * the order of their SMILES.
 */
final class CanonicalChain {
    private final Backbone backbone;
    private final int length;

    CanonicalChain(Backbone backbone) {
        this.backbone = backbone;
        this.length = backbone.links();
    }

    String smiles() {
        var forwards = new ArrayList<String>(length);
        var backwards = new ArrayList<String>(length);
        for (int link = 0; link < length; link++) {
            Interruption.check();
            forwards.add(backbone.piece(link, 1, false));
            backwards.add(backbone.piece(length - 1 - link, 1, true));
        }
        var ions = backbone.counterions();
        int period = period(forwards, ions);
        int startForwards = leastRotation(forwards);
        int startBackwards = leastRotation(backwards);
        boolean reversed = compare(backwards, startBackwards, forwards, startForwards) < 0;
        int first = reversed ? Math.floorMod(length - startBackwards - period, length) : startForwards;
        var text = new StringBuilder(
                backbone.piece(first, period, reversed).replace("[1*]", "*").replace("[2*]", "*"));
        int step = length / period;
        for (int i = 0; i < ions.size(); i += step) {
            text.append('.').append(ions.get(i));
        }
        return text.toString();
    }

    /** The smallest number of links after which the chain repeats itself, the ions outside the chain included. */
    private int period(List<String> links, List<String> sortedIons) {
        for (int period = 1; period < length; period++) {
            if (length % period == 0 && repeats(links, period) && divides(sortedIons, length / period)) {
                return period;
            }
        }
        return length;
    }

    private boolean repeats(List<String> links, int period) {
        for (int i = 0; i + period < length; i++) {
            if (!links.get(i).equals(links.get(i + period))) {
                return false;
            }
        }
        return true;
    }

    private static boolean divides(List<String> sortedIons, int parts) {
        if (sortedIons.size() % parts != 0) {
            return false;
        }
        for (int i = 0; i < sortedIons.size(); i++) {
            if (!sortedIons.get(i).equals(sortedIons.get(i - i % parts))) {
                return false;
            }
        }
        return true;
    }

    private int leastRotation(List<String> links) {
        int best = 0;
        for (int start = 1; start < length; start++) {
            if (compare(links, start, links, best) < 0) {
                best = start;
            }
        }
        return best;
    }

    private int compare(List<String> a, int startA, List<String> b, int startB) {
        for (int i = 0; i < length; i++) {
            int order = a.get((startA + i) % length).compareTo(b.get((startB + i) % length));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }
}
