package org.lode.learn.validation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A partition of rows into folds, drawn from a seed and each row's material: rows of one material share a fold, and the
 * order of the rows doesn't matter.
 *
 * @param count the number of folds
 * @param fold the fold of each row, from 0
 */
public record Folds(int count, int[] fold) {
    /**
     * Draws folds of equal size (in materials).
     *
     * @param materials the canonical text of each row's material, of at least {@code count} different ones
     */
    public static Folds draw(List<String> materials, int count, long seed) {
        var different = materials.stream()
                .distinct()
                .sorted(Comparator.comparing((String text) -> hash(text, seed)).thenComparing(text -> text))
                .toList();
        if (count < 2 || different.size() < count) {
            throw new IllegalArgumentException(
                    different.size() + " materials cannot be split into " + count + " folds.");
        }
        var foldOf = new HashMap<String, Integer>();
        for (int i = 0; i < different.size(); i++) {
            foldOf.put(different.get(i), i % count);
        }
        return new Folds(count, materials.stream().mapToInt(foldOf::get).toArray());
    }

    /** The rows outside a fold, in order. */
    public int[] training(int which) {
        return IntStream.range(0, fold.length).filter(row -> fold[row] != which).toArray();
    }

    /** The rows of a fold, in order. */
    public int[] test(int which) {
        return IntStream.range(0, fold.length).filter(row -> fold[row] == which).toArray();
    }

    /**
     * The rows of a random share of the materials.
     *
     * <p>Whether a row is in depends on its material and the seed alone, so growing tables keep their split.
     */
    public static boolean[] share(List<String> materials, double share, long seed) {
        var in = new boolean[materials.size()];
        for (int i = 0; i < in.length; i++) {
            in[i] = (hash(materials.get(i), seed) >>> 11) * 0x1p-53 < share;
        }
        return in;
    }

    /** The values of some rows. */
    public static double[] select(double[] values, int[] rows) {
        return Arrays.stream(rows).mapToDouble(row -> values[row]).toArray();
    }

    /** The first 64 bits of the SHA-256 of seed and text. */
    static long hash(String text, long seed) {
        try {
            var digest =
                    MessageDigest.getInstance("SHA-256").digest((seed + "\n" + text).getBytes(StandardCharsets.UTF_8));
            return java.nio.ByteBuffer.wrap(digest).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
