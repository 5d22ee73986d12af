package org.lode.design.language;

import java.util.List;

/**
 * How many sentences of which structures are counted when a language is learned. Not more than {@value #MOST} are, and
 * where every sentence is wanted not more than have {@value #MOST_TOKENS} tokens: a corpus of any size is learned in
 * seconds and some 400 MB.
 *
 * @param perStructure the most sentences of a structure
 * @param stride every how manieth structure is read
 * @param everyRoot whether a structure has as many sentences as atoms, and {@value #LEAST_OF_ALL} if these are fewer:
 *     walks from one atom differ, and a few seeds alone are little to learn from
 */
record SentenceChoice(int perStructure, int stride, boolean everyRoot) {
    private static final int MOST = 60_000;
    private static final int MOST_TOKENS = 10_000_000;
    private static final int LEAST_OF_ALL = 15;

    /** The choice for a corpus of at least one structure. */
    static SentenceChoice of(List<ChemicalGraph> graphs, LanguageSettings settings) {
        if (settings.rootings() != LanguageSettings.ALL_ROOTINGS) {
            int most = Math.min(MOST, NGramCounts.MOST_TOKENS / settings.maxTokens());
            int stride = (graphs.size() + most - 1) / most;
            return new SentenceChoice(Math.max(1, Math.min(settings.rootings(), most / graphs.size())), stride, false);
        }
        int stride = 1;
        while (tokens(graphs, stride, 1) > MOST_TOKENS) {
            stride++;
        }
        int largest = largest(graphs);
        int roots = 1;
        while (roots < largest && tokens(graphs, stride, roots + 1) <= MOST_TOKENS) {
            roots++;
        }
        return new SentenceChoice(roots, stride, true);
    }

    private static int largest(List<ChemicalGraph> graphs) {
        return graphs.stream().mapToInt(SentenceChoice::all).max().orElseThrow();
    }

    /** The number of sentences of a structure that are all. */
    private static int all(ChemicalGraph graph) {
        return Math.max(LEAST_OF_ALL, graph.atoms());
    }

    /** No fewer tokens than so many sentences of each structure can have. */
    private static long tokens(List<ChemicalGraph> graphs, int stride, int roots) {
        long sum = 0;
        for (int i = 0; i < graphs.size(); i += stride) {
            var graph = graphs.get(i);
            // an atom, the two ends of a branch for each, two ends of a ring for each bond beyond a tree, and the end
            long rings = graph.neighbours().length / 2 - graph.atoms() + 1L;
            sum += Math.min(roots, all(graph)) * (3L * graph.atoms() + 2 * rings + 1);
        }
        return sum;
    }

    /** The number of sentences of a structure. */
    int sentences(ChemicalGraph graph) {
        return everyRoot ? Math.min(perStructure, all(graph)) : perStructure;
    }

    /** What a user should know who asked for more; empty if all that was wanted is read. */
    String remark(List<ChemicalGraph> graphs, LanguageSettings settings) {
        if (stride > 1) {
            return "The chemical language was learned from one sentence each of one structure in " + stride
                    + ", as there are " + graphs.size() + ".";
        }
        int wanted = everyRoot ? largest(graphs) : settings.rootings();
        return perStructure < wanted
                ? "The chemical language was learned from at most " + perStructure + " sentences of each of "
                        + graphs.size() + " structures, not from " + (everyRoot ? "all" : wanted) + "."
                : "";
    }
}
