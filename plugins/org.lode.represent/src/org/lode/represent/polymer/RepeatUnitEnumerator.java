package org.lode.represent.polymer;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.SplittableRandom;
import org.lode.represent.MaterialException;
import org.lode.represent.Polymer;

/**
 * Puts repeat units together from the fragments of a table, each chain once, one at a time as they are asked for.
 *
 * <p>Combinations with a junction that wouldn't last (O-O, N-N, O-N, S-S, carbonyl on carbonyl…) are left out, and so is
 * a chain that another combination has given already.
 */
public final class RepeatUnitEnumerator {
    private final List<FragmentTable.Row> rows;
    private final long combinations;

    /** Takes the fragments and patterns. */
    public RepeatUnitEnumerator(FragmentTable table) {
        this.rows = table.rows();
        this.combinations = rows.stream().mapToLong(FragmentTable.Row::choices).reduce(0, Math::addExact);
    }

    /** Number of combinations, those that will be left out included. */
    public long combinations() {
        return combinations;
    }

    /** All repeat units, pattern by pattern in the table's order. */
    public Iterator<EnumeratedUnit> inOrder() {
        return new Units(index -> index);
    }

    /** All repeat units in an order that depends on the seed only: the first n are a sample of the whole. */
    public Iterator<EnumeratedUnit> shuffled(long seed) {
        return new Units(new Shuffle(combinations, seed));
    }

    /** An order in which to visit the combinations. */
    private interface Order {
        long at(long index);
    }

    /** A one-to-one map of the numbers below a bound: a Feistel network of four rounds, walked until it stays below. */
    private static final class Shuffle implements Order {
        private static final int ROUNDS = 4;
        private final long bound;
        private final int halfBits;
        private final long mask;
        private final long[] keys = new long[ROUNDS];

        Shuffle(long bound, long seed) {
            this.bound = bound;
            int bits = Math.max(2, 64 - Long.numberOfLeadingZeros(Math.max(bound - 1, 1)));
            halfBits = (bits + 1) / 2;
            mask = (1L << halfBits) - 1;
            var random = new SplittableRandom(seed);
            for (int round = 0; round < ROUNDS; round++) {
                keys[round] = random.nextLong();
            }
        }

        @Override
        public long at(long index) {
            long value = index;
            do {
                long left = value >>> halfBits;
                long right = value & mask;
                for (long key : keys) {
                    long mixed = (right ^ key) * 0x9E3779B97F4A7C15L;
                    mixed ^= mixed >>> 32;
                    long next = left ^ mixed * 0xBF58476D1CE4E5B9L >>> 20 & mask;
                    left = right;
                    right = next;
                }
                value = left << halfBits | right;
            } while (value >= bound);
            return value;
        }
    }

    private final class Units implements Iterator<EnumeratedUnit> {
        private final Order order;
        private final Set<String> seen = new HashSet<>();
        private long position;
        private EnumeratedUnit next;

        Units(Order order) {
            this.order = order;
        }

        @Override
        public boolean hasNext() {
            while (next == null && position < combinations) {
                var unit = unit(order.at(position++));
                if (unit != null && seen.add(unit.polymer().text())) {
                    next = unit;
                }
            }
            return next != null;
        }

        @Override
        public EnumeratedUnit next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            var unit = next;
            next = null;
            return unit;
        }
    }

    /** The repeat unit of a combination, null if its junctions wouldn't last. */
    private EnumeratedUnit unit(long combination) {
        long index = combination;
        int row = 0;
        while (index >= rows.get(row).choices()) {
            index -= rows.get(row++).choices();
        }
        var parts = new ArrayList<FragmentJoiner.Part>();
        var names = new ArrayList<String>();
        for (var step : rows.get(row).steps()) {
            int choice = (int) (index % step.choices());
            index /= step.choices();
            var chain = step.chain().get(choice % step.chain().size());
            var side = step.sides().isEmpty()
                    ? null
                    : step.sides().get(choice / step.chain().size());
            parts.add(new FragmentJoiner.Part(chain, side));
            names.add(side == null ? chain.name() : chain.name() + "(" + side.name() + ")");
        }
        if (!FragmentJoiner.fits(parts)) {
            return null;
        }
        try {
            var written = Polymer.parse(FragmentJoiner.smiles(parts));
            return new EnumeratedUnit(
                    Polymer.parse(written.canonical()), rows.get(row).name(), String.join("+", names));
        } catch (MaterialException e) {
            throw new IllegalStateException("fragments that fit make no repeat unit: " + names, e);
        }
    }
}
