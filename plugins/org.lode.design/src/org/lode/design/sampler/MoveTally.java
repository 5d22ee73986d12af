package org.lode.design.sampler;

import java.util.EnumMap;
import java.util.Map;

/**
 * How a kind of move went in a step.
 *
 * @param proposed how many proposals of it were evaluated
 * @param accepted how many of these were accepted
 */
public record MoveTally(int proposed, int accepted) {
    /** The share of accepted proposals, NaN if there were none. */
    public double acceptance() {
        return proposed == 0 ? Double.NaN : (double) accepted / proposed;
    }

    /** Counts the evaluated proposals of a step. */
    static final class Counter {
        private final Map<MoveKind, MoveTally> moves = new EnumMap<>(MoveKind.class);

        void count(MoveKind kind, boolean accepted) {
            var old = moves.getOrDefault(kind, new MoveTally(0, 0));
            moves.put(kind, new MoveTally(old.proposed + 1, old.accepted + (accepted ? 1 : 0)));
        }

        Map<MoveKind, MoveTally> moves() {
            return moves;
        }
    }
}
