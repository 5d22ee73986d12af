package org.lode.represent.molecule.smarts;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.lode.represent.molecule.MolecularGraph;

/**
 * SMARTS patterns that are looked for in the same molecules. What several patterns ask of an atom or of a bond between
 * two atoms is tried once per molecule, and a pattern is searched for only if all it asks for is there.
 *
 * <p>CDK reads the SMARTS; configurations and the grouping of fragments by brackets are left out. Immutable, for any
 * number of threads.
 */
public final class PatternList {
    private final Pattern[] patterns;
    final AtomTest[] atomTests;
    final PatternCompiler.Link[] links;

    /**
     * Compiles patterns.
     *
     * @throws IllegalArgumentException if one is no SMARTS or asks for a property that isn't known
     */
    public PatternList(List<String> smarts) {
        var compiler = new PatternCompiler();
        patterns = smarts.stream().map(compiler::compile).toArray(Pattern[]::new);
        atomTests = compiler.atomTests();
        links = compiler.links();
        sortByRarity();
    }

    /** Links that few patterns have come first: it is they that most graphs lack. */
    private void sortByRarity() {
        var counts = new int[links.length];
        for (var pattern : patterns) {
            for (int link : pattern.links) {
                counts[link]++;
            }
        }
        for (var pattern : patterns) {
            var sorted = Arrays.stream(pattern.links)
                    .boxed()
                    .sorted(Comparator.comparingInt(link -> counts[link]))
                    .mapToInt(Integer::intValue)
                    .toArray();
            System.arraycopy(sorted, 0, pattern.links, 0, sorted.length);
        }
    }

    /** Number of patterns. */
    public int size() {
        return patterns.length;
    }

    /** What a graph has of these patterns; for one thread. */
    public Occurrences in(MolecularGraph graph) {
        return new Occurrences(this, graph);
    }

    Pattern pattern(int index) {
        return patterns[index];
    }
}
