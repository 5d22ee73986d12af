package org.lode.learn;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** SHA-256 of what cards and indices vouch for, in hexadecimal digits. */
public final class Hashes {
    private Hashes() {}

    /** The hash of bytes. */
    public static String of(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The hash of texts in their order. */
    public static String of(List<String> texts) {
        return of(String.join("\n", texts).getBytes(StandardCharsets.UTF_8));
    }

    /** The hash of materials with their values, whatever the order of the rows. */
    static String ofData(List<String> materials, double[] values) {
        var lines = new java.util.ArrayList<String>();
        for (int i = 0; i < values.length; i++) {
            lines.add(materials.get(i) + "\t" + values[i]);
        }
        lines.sort(null);
        return of(lines);
    }
}
