package org.lode.represent.molecule.smarts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.lode.represent.Interruption;
import org.lode.represent.molecule.MolecularGraph;

/** Looks for the patterns of a {@link PatternList} in one graph. For one thread. */
public final class Occurrences {
    /** How many steps a search takes before it looks whether to stop, less one; a power of two, less one. */
    private static final int CHECKED_STEPS = 0xfff;

    private static final byte UNKNOWN = 0;
    private static final byte PRESENT = 1;
    private static final byte ABSENT = 2;

    private final PatternList list;
    private final MolecularGraph graph;
    private final int words;
    private final byte[] bondKinds;

    /** The atoms that pass each test, as bits; null until asked for. */
    private final long[][] passing;

    private final int[] passingCounts;
    private final byte[] links;

    Occurrences(PatternList list, MolecularGraph graph) {
        this.list = list;
        this.graph = graph;
        this.words = graph.atoms() + 63 >>> 6;
        this.passing = new long[list.atomTests.length][];
        this.passingCounts = new int[list.atomTests.length];
        this.links = new byte[list.links.length];
        this.bondKinds = new byte[graph.bonds()];
        for (int bond = 0; bond < bondKinds.length; bond++) {
            bondKinds[bond] = (byte) BondTest.kind(graph, bond);
        }
    }

    MolecularGraph graph() {
        return graph;
    }

    /** Whether the graph has a pattern. */
    public boolean has(int pattern) {
        return count(pattern, 1) > 0;
    }

    /** In how many places the graph has a pattern, each set of atoms once; not more than {@code most} are counted. */
    public int count(int pattern, int most) {
        var searched = list.pattern(pattern);
        if (searched.atoms.length == 1) {
            passing(searched.atoms[0]);
            return Math.min(most, passingCounts[searched.atoms[0]]);
        }
        int start = start(searched);
        return start < 0 ? 0 : new Search(searched.from(start), searched.atoms.length, most).run(searched.atoms);
    }

    /** Whether a pattern is there with its first atom on the given one. */
    boolean startsAt(Pattern pattern, int atom) {
        if (!passes(pattern.atoms[0], atom)) {
            return false;
        }
        return pattern.atoms.length == 1
                || new Search(pattern.from(0), pattern.atoms.length, 1).runFrom(pattern.atoms, atom) > 0;
    }

    /** The atom of a pattern that fewest atoms of the graph can be; -1 if the graph can't have the pattern. */
    private int start(Pattern pattern) {
        for (int link : pattern.links) {
            if (!hasLink(link)) {
                return -1;
            }
        }
        int best = 0;
        for (int atom = 0; atom < pattern.atoms.length; atom++) {
            passing(pattern.atoms[atom]);
            int count = passingCounts[pattern.atoms[atom]];
            if (count == 0) {
                return -1;
            }
            if (count < passingCounts[pattern.atoms[best]]) {
                best = atom;
            }
        }
        return pattern.atoms.length > graph.atoms() ? -1 : best;
    }

    private long[] passing(int test) {
        var set = passing[test];
        if (set == null) {
            set = new long[words];
            for (int atom = 0; atom < graph.atoms(); atom++) {
                if (list.atomTests[test].matches(this, atom)) {
                    set[atom >>> 6] |= 1L << atom;
                    passingCounts[test]++;
                }
            }
            passing[test] = set;
        }
        return set;
    }

    private boolean passes(int test, int atom) {
        return (passing(test)[atom >>> 6] >>> atom & 1) != 0;
    }

    private boolean hasLink(int link) {
        if (links[link] == UNKNOWN) {
            links[link] = findLink(list.links[link]) ? PRESENT : ABSENT;
        }
        return links[link] == PRESENT;
    }

    private boolean findLink(PatternCompiler.Link link) {
        var first = passing(link.first());
        if (passingCounts[link.first()] == 0) {
            return false;
        }
        for (int word = 0; word < words; word++) {
            for (long bits = first[word]; bits != 0; bits &= bits - 1) {
                int atom = (word << 6) + Long.numberOfTrailingZeros(bits);
                for (int i = 0; i < graph.degree(atom); i++) {
                    if (BondTest.takes(link.bond(), bondKinds[graph.neighbourBond(atom, i)])
                            && passes(link.second(), graph.neighbour(atom, i))) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** A search for one pattern along a plan, with the way back where it leads to nothing. */
    private final class Search {
        private final Pattern.Plan plan;
        private final int[] found;
        private final long[] used = new long[words];
        private final int most;
        private final List<long[]> places = new ArrayList<>();
        private int[] tests;
        private int steps;

        Search(Pattern.Plan plan, int atoms, int most) {
            this.plan = plan;
            this.found = new int[atoms];
            this.most = most;
        }

        int run(int[] atomTests) {
            tests = atomTests;
            extend(0);
            return places.size();
        }

        int runFrom(int[] atomTests, int atom) {
            tests = atomTests;
            place(plan.found()[0], atom, 0);
            return places.size();
        }

        private void extend(int step) {
            if (step == plan.found().length) {
                if (places.stream().noneMatch(place -> Arrays.equals(place, used))) {
                    places.add(used.clone());
                }
                return;
            }
            int next = plan.found()[step];
            int test = plan.bond()[step];
            if (plan.known()[step] < 0) {
                tryAll(next, step);
                return;
            }
            int known = found[plan.known()[step]];
            if (plan.closes()[step]) {
                int bond = graph.bond(known, found[next]);
                if (bond >= 0 && BondTest.takes(test, bondKinds[bond])) {
                    extend(step + 1);
                }
                return;
            }
            for (int i = 0; i < graph.degree(known) && places.size() < most; i++) {
                if (BondTest.takes(test, bondKinds[graph.neighbourBond(known, i)])) {
                    int atom = graph.neighbour(known, i);
                    if ((used[atom >>> 6] >>> atom & 1) == 0 && passes(tests[next], atom)) {
                        place(next, atom, step);
                    }
                }
            }
        }

        private void tryAll(int next, int step) {
            var candidates = passing(tests[next]);
            for (int word = 0; word < words; word++) {
                for (long bits = candidates[word] & ~used[word]; bits != 0 && places.size() < most; bits &= bits - 1) {
                    place(next, (word << 6) + Long.numberOfTrailingZeros(bits), step);
                }
            }
        }

        private void place(int next, int atom, int step) {
            if ((++steps & CHECKED_STEPS) == 0) {
                Interruption.check();
            }
            found[next] = atom;
            used[atom >>> 6] |= 1L << atom;
            extend(step + 1);
            used[atom >>> 6] &= ~(1L << atom);
        }
    }
}
