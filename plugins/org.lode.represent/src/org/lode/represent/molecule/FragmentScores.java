package org.lode.represent.molecule;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;

/**
 * How common fragments are among known molecules, as decadic logarithms.
 *
 * <p>The table holds the identifiers of fragments in ascending order, the difference to the one before each as the
 * resource {@code fragments.bin} has it, and how often each is there in the shared sets of small molecules, on a
 * logarithmic scale of 16 steps a decade. A test makes it anew from those sets.
 */
final class FragmentScores {
    /** Steps of the scale in a decade. */
    static final int STEPS = 16;

    /** Fragments that are there less often aren't in the table. */
    static final int LEAST_COUNT = 2;

    /** Decades of the count whose score is 0; fitted, as the next two, to RDKit's scores of 8,784 molecules. */
    private static final double ZERO = 2.25;

    /** Score of a decade: fewer molecules than the paper's million make fragments rarer than they are. */
    private static final double SPREAD = 1.2;

    /** Score of a fragment that isn't in the table. */
    private static final double UNKNOWN = -2.25;

    private static final FragmentScores STANDARD = read();

    private final int[] identifiers;
    private final byte[] steps;

    private FragmentScores(int[] identifiers, byte[] steps) {
        this.identifiers = identifiers;
        this.steps = steps;
    }

    static FragmentScores standard() {
        return STANDARD;
    }

    private static FragmentScores read() {
        try (var in = FragmentScores.class.getResourceAsStream("fragments.bin");
                var data = new DataInputStream(new BufferedInputStream(in))) {
            int size = data.readInt();
            var identifiers = new int[size];
            var steps = new byte[size];
            for (int i = 0; i < size; i++) {
                identifiers[i] = data.readInt();
                steps[i] = data.readByte();
            }
            return new FragmentScores(identifiers, steps);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The score of a fragment. */
    double of(int identifier) {
        int place = Arrays.binarySearch(identifiers, identifier);
        return place < 0 ? UNKNOWN : SPREAD * ((double) steps[place] / STEPS - ZERO);
    }
}
