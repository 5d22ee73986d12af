package org.lode.represent.molecule;

import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.lode.represent.Molecule;
import org.lode.represent.molecule.smarts.PatternList;
import org.openscience.cdk.fingerprint.SubstructureFingerprinter;
import org.openscience.cdk.smarts.SmartsPattern;

/**
 * A bit for each pattern of a list that CDK has.
 *
 * <p>The few patterns that ask for configurations or for separate fragments are left to CDK, and only where the text has
 * a sign of such a thing, if there is one.
 */
final class SubstructureKeys implements StructuralKeys {
    private static final String ANY = "";

    private final PatternList patterns;

    /** Patterns for CDK by bit. */
    private final Map<Integer, Special> special = new LinkedHashMap<>();

    /**
     * A pattern for CDK.
     *
     * @param signs characters of which a molecule's text has at least one if it has the pattern; {@link #ANY} if unknown
     * @param idle compiled patterns, which are for one thread at a time
     */
    private record Special(String smarts, String signs, Queue<SmartsPattern> idle) {
        Special(String smarts, String signs) {
            this(smarts, signs, new ConcurrentLinkedQueue<>());
        }

        boolean matches(Molecule molecule) {
            if (!signs.equals(ANY)
                    && signs.chars().noneMatch(sign -> molecule.text().indexOf(sign) >= 0)) {
                return false;
            }
            var waiting = idle.poll();
            var pattern = waiting == null ? SmartsPattern.create(smarts).setPrepare(false) : waiting;
            try {
                return pattern.matches(molecule.structure());
            } finally {
                idle.add(pattern);
            }
        }
    }

    SubstructureKeys(SubstructureFingerprinter list) {
        var smarts = IntStream.range(0, list.getSize())
                .mapToObj(list::getSubstructure)
                .toList();
        patterns = new PatternList(smarts);
        for (int bit = 0; bit < smarts.size(); bit++) {
            var pattern = smarts.get(bit);
            if (pattern.contains(").(")) {
                special.put(bit, new Special(pattern, "."));
            } else if (pattern.contains("[*@")) {
                special.put(bit, new Special(pattern, ANY));
            } else if (pattern.contains("[C@") || pattern.contains("/")) {
                special.put(bit, new Special(pattern, "@/\\"));
            }
        }
    }

    @Override
    public int size() {
        return patterns.size();
    }

    @Override
    public BitSet of(Molecule molecule) {
        var set = new BitSet(size());
        var found = patterns.in(molecule.graph());
        for (int bit = 0; bit < patterns.size(); bit++) {
            set.set(bit, found.has(bit));
        }
        special.forEach((bit, pattern) -> set.set(bit, set.get(bit) && pattern.matches(molecule)));
        return set;
    }
}
