package org.lode.represent.molecule.smarts;

import java.util.Arrays;
import java.util.stream.IntStream;

/** A compiled pattern: atoms and bonds with what is asked of them, as places in the tests of its list. */
final class Pattern {
    private static final int NONE = -1;

    /** Place of each atom's test. */
    final int[] atoms;

    /** Places of the links that a graph must have, each once. */
    final int[] links;

    private final int[] from;
    private final int[] to;
    private final int[] tests;

    /** Orders of search by the atom they begin with, made when first needed; threads may make the same one twice. */
    private final Plan[] plans;

    Pattern(int[] atoms, int[] from, int[] to, int[] tests, int[] links) {
        this.atoms = atoms;
        this.from = from;
        this.to = to;
        this.tests = tests;
        this.links = Arrays.stream(links).distinct().toArray();
        this.plans = new Plan[atoms.length];
    }

    /**
     * The order in which atoms are found.
     *
     * @param known for each step the atom of the pattern that has been found before; -1 to look at any atom
     * @param found the atom to be found, or one found before, with which a ring closes
     * @param bond test of the bond between them
     * @param closes whether a ring closes
     */
    record Plan(int[] known, int[] found, int[] bond, boolean[] closes) {}

    /** The order of search that begins with an atom: along the bonds, rings closed as soon as can be. */
    Plan from(int start) {
        var plan = plans[start];
        if (plan == null) {
            plan = make(start);
            plans[start] = plan;
        }
        return plan;
    }

    private Plan make(int start) {
        int most = atoms.length + from.length;
        var known = new int[most];
        var found = new int[most];
        var bond = new int[most];
        var closes = new boolean[most];
        var done = new boolean[atoms.length];
        var used = new boolean[from.length];
        int steps = 0;
        for (int next = start; next != NONE; next = unfound(done)) {
            known[steps] = NONE;
            found[steps++] = next;
            done[next] = true;
            for (int i = next(done, used); i != NONE; i = next(done, used)) {
                used[i] = true;
                boolean forward = done[from[i]];
                known[steps] = forward ? from[i] : to[i];
                found[steps] = forward ? to[i] : from[i];
                bond[steps] = tests[i];
                closes[steps] = done[found[steps]];
                done[found[steps++]] = true;
            }
        }
        return new Plan(
                Arrays.copyOf(known, steps),
                Arrays.copyOf(found, steps),
                Arrays.copyOf(bond, steps),
                Arrays.copyOf(closes, steps));
    }

    private static int unfound(boolean[] done) {
        return IntStream.range(0, done.length)
                .filter(atom -> !done[atom])
                .findFirst()
                .orElse(NONE);
    }

    /** A bond that closes a ring, else one that leads on. */
    private int next(boolean[] done, boolean[] used) {
        int leading = NONE;
        for (int i = 0; i < from.length; i++) {
            if (!used[i] && done[from[i]] && done[to[i]]) {
                return i;
            }
            if (!used[i] && (done[from[i]] || done[to[i]]) && leading == NONE) {
                leading = i;
            }
        }
        return leading;
    }
}
