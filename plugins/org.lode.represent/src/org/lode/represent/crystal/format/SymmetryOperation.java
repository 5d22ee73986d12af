package org.lode.represent.crystal.format;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.lode.represent.MaterialException;

/**
 * A symmetry operation in fractional coordinates: r' = W r + w.
 *
 * @param rotation W, 3 × 3, row-major
 * @param translation w, each component from 0 to below 1; on 24ths exactly where the text comes near one
 */
record SymmetryOperation(int[] rotation, double[] translation) {
    static final SymmetryOperation IDENTITY =
            new SymmetryOperation(new int[] {1, 0, 0, 0, 1, 0, 0, 0, 1}, new double[3]);

    /** All denominators of space groups divide it, also those of hexagonal cells with quarters. */
    private static final int PARTS = 24;

    /** 0.33 stands for 1/3, but 0.3 doesn't stand for 7/24. */
    private static final double NEAR = 0.1;

    private static final int KEY_PARTS = 2400;
    private static final Pattern TERM = Pattern.compile(
            "([+-]?)(?:([0-9]{1,12}(?:\\.[0-9]{0,12})?|\\.[0-9]{1,12})(?:/([1-9][0-9]?))?\\*?)?([xyz]?)");

    static SymmetryOperation of(int[] rotation, double[] translation) {
        var normal = new double[3];
        for (int i = 0; i < 3; i++) {
            double parts = Math.rint(translation[i] * PARTS);
            double t = Math.abs(translation[i] * PARTS - parts) < NEAR ? parts / PARTS : translation[i];
            normal[i] = t - Math.floor(t);
        }
        return new SymmetryOperation(rotation, normal);
    }

    /**
     * Reads an operation such as {@code -x+1/2, y-x, z+0.25}.
     *
     * @throws MaterialException if the text is none
     */
    static SymmetryOperation parse(String text) throws MaterialException {
        var rows = text.toLowerCase(Locale.ROOT).replaceAll("\\s", "").split(",", -1);
        if (rows.length != 3 || text.length() > 200) {
            throw fault(text);
        }
        var rotation = new int[9];
        var translation = new double[3];
        for (int row = 0; row < 3; row++) {
            var matcher = TERM.matcher(rows[row]);
            int position = 0;
            while (position < rows[row].length()) {
                matcher.region(position, rows[row].length());
                if (!matcher.lookingAt()
                        || matcher.group(2) == null && matcher.group(4).isEmpty()
                        || position > 0 && matcher.group(1).isEmpty()) {
                    throw fault(text);
                }
                double amount = matcher.group(2) == null ? 1 : Double.parseDouble(matcher.group(2));
                amount /= matcher.group(3) == null ? 1 : Integer.parseInt(matcher.group(3));
                amount *= "-".equals(matcher.group(1)) ? -1 : 1;
                if (matcher.group(4).isEmpty()) {
                    translation[row] += amount;
                } else if (Math.abs(amount) <= 2 && amount == Math.rint(amount)) {
                    rotation[3 * row + matcher.group(4).charAt(0) - 'x'] += (int) amount;
                } else {
                    throw fault(text);
                }
                position = matcher.end();
            }
        }
        var operation = of(rotation, translation);
        if (Math.abs(operation.determinant()) != 1) {
            throw fault(text);
        }
        return operation;
    }

    private static MaterialException fault(String text) {
        return new MaterialException(
                Quotation.of(text) + " is no symmetry operation; write it like '-x+1/2, y, z+1/4'.");
    }

    /** This operation after another one. */
    SymmetryOperation after(SymmetryOperation first) {
        var product = new int[9];
        var shift = new double[3];
        for (int i = 0; i < 3; i++) {
            shift[i] = translation[i];
            for (int k = 0; k < 3; k++) {
                shift[i] += rotation[3 * i + k] * first.translation[k];
                for (int j = 0; j < 3; j++) {
                    product[3 * i + j] += rotation[3 * i + k] * first.rotation[3 * k + j];
                }
            }
        }
        return of(product, shift);
    }

    /** The image of a position, not brought back into the cell. */
    double[] apply(double[] position) {
        var image = new double[3];
        for (int i = 0; i < 3; i++) {
            image[i] = rotation[3 * i] * position[0]
                    + rotation[3 * i + 1] * position[1]
                    + rotation[3 * i + 2] * position[2]
                    + translation[i];
        }
        return image;
    }

    /**
     * The group that some operations generate, the identity first.
     *
     * @return null if it has more than {@code most} operations
     */
    static List<SymmetryOperation> group(List<SymmetryOperation> operations, int most) {
        var members = new ArrayList<>(List.of(IDENTITY));
        Set<Long> known = new HashSet<>(Set.of(IDENTITY.key()));
        var generators = new ArrayList<SymmetryOperation>();
        for (var operation : operations) {
            if (known.contains(operation.key())) {
                continue;
            }
            generators.add(operation);
            // the list grows while it is walked: every member is multiplied by every generator
            for (int i = 0; i < members.size(); i++) {
                for (var generator : generators) {
                    var product = members.get(i).after(generator);
                    if (known.add(product.key())) {
                        members.add(product);
                    }
                }
                if (members.size() > most) {
                    return null;
                }
            }
        }
        return members;
    }

    /** The same number for the same operation: nine digits of base 5 and three of base 2400. */
    long key() {
        long key = 0;
        for (int element : rotation) {
            key = 5 * key + element + 2;
        }
        for (double t : translation) {
            key = KEY_PARTS * key + Math.floorMod(Math.round(t * KEY_PARTS), KEY_PARTS);
        }
        return key;
    }

    private int determinant() {
        var m = rotation;
        return m[0] * (m[4] * m[8] - m[5] * m[7])
                - m[1] * (m[3] * m[8] - m[5] * m[6])
                + m[2] * (m[3] * m[7] - m[4] * m[6]);
    }
}
