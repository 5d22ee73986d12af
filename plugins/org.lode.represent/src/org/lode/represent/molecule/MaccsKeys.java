package org.lode.represent.molecule;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.lode.represent.Molecule;
import org.lode.represent.molecule.smarts.PatternList;
import org.openscience.cdk.fingerprint.MACCSFingerprinter;
import org.openscience.cdk.graph.AllCycles;

/**
 * The 166 public MDL keys, by the patterns in CDK's list; keys 1, 125, 166 and those of ring sizes, which no pattern
 * tells well, are counted on the graph.
 */
final class MaccsKeys implements StructuralKeys {
    private static final String LIST = "data/maccs.txt";
    private static final int ISOTOPE = 0;
    private static final int AROMATIC_RINGS = 124;
    private static final int SIX_RINGS = 144;
    private static final int SIX_RING = 162;
    private static final int FRAGMENTS = 165;

    /** Bit of a ring with so many atoms, -1 for none. */
    private static final int[] RING_BITS = {-1, -1, -1, 21, 10, 95, SIX_RING, 18, 100};

    private static final int LARGEST_RING = 8;

    /** As in PubChem's rings: beyond it an atom has too many paths to follow. */
    private static final int MOST_PATHS = 126;

    private final PatternList patterns;
    private final int[] bits;
    private final int[] least;

    MaccsKeys() {
        var smarts = new ArrayList<String>();
        var places = new ArrayList<int[]>();
        int bit = 0;
        for (var line : read()) {
            var words = line.substring(0, line.indexOf('|')).strip().split("\\s+");
            if (!isCounted(words[1])) {
                smarts.add(words[1]);
                places.add(new int[] {bit, Integer.parseInt(words[2]) + 1});
            }
            bit++;
        }
        patterns = new PatternList(smarts);
        bits = places.stream().mapToInt(place -> place[0]).toArray();
        least = places.stream().mapToInt(place -> place[1]).toArray();
    }

    private static List<String> read() {
        try (var in = MACCSFingerprinter.class.getResourceAsStream(LIST);
                var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> !line.startsWith("#")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isCounted(String smarts) {
        return smarts.equals("[!0]") || smarts.equals("[!*]") || smarts.contains(".") || smarts.startsWith("[R]1@*");
    }

    @Override
    public int size() {
        return 166;
    }

    @Override
    public BitSet of(Molecule molecule) {
        var graph = molecule.graph();
        var set = new BitSet(size());
        var found = patterns.in(graph);
        for (int i = 0; i < bits.length; i++) {
            set.set(bits[i], found.count(i, least[i]) >= least[i]);
        }
        for (int atom = 0; atom < graph.atoms(); atom++) {
            if (graph.isotope(atom) != 0) {
                set.set(ISOTOPE);
            }
        }
        set.set(FRAGMENTS, Fragments.count(graph) > 1);
        if (graph.rings() > 0) {
            setRings(graph, set);
        }
        return set;
    }

    private static void setRings(MolecularGraph graph, BitSet set) {
        int aromatic = 0;
        for (var path : new AllCycles(neighbours(graph), Math.min(LARGEST_RING, graph.atoms()), MOST_PATHS).paths()) {
            // the first atom is there again at the end
            int size = path.length - 1;
            if (size == 6) {
                set.set(SIX_RINGS, set.get(SIX_RING));
                aromatic += isAromatic(graph, path) ? 1 : 0;
            }
            set.set(RING_BITS[size]);
        }
        if (aromatic > 1) {
            set.set(AROMATIC_RINGS);
        }
    }

    private static boolean isAromatic(MolecularGraph graph, int[] path) {
        for (int i = 1; i < path.length; i++) {
            if (!graph.aromaticBond(graph.bond(path[i - 1], path[i]))) {
                return false;
            }
        }
        return true;
    }

    private static int[][] neighbours(MolecularGraph graph) {
        var lists = new int[graph.atoms()][];
        for (int atom = 0; atom < lists.length; atom++) {
            lists[atom] = new int[graph.degree(atom)];
            for (int i = 0; i < lists[atom].length; i++) {
                lists[atom][i] = graph.neighbour(atom, i);
            }
        }
        return lists;
    }
}
