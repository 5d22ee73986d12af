package org.lode.represent.crystal.format;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.lode.represent.MaterialException;

/**
 * Symmetry operations from a space group's Hall symbol, such as {@code -P 2ybc} or {@code -F 4vw 2vw 3}.
 *
 * <p>S. R. Hall, Acta Cryst. A37 (1981) 517; International Tables for Crystallography B (2010), A1.4.2.3.
 */
final class HallSymbol {
    /** Operations of the largest space groups, centring included. */
    static final int MOST_OPERATIONS = 192;

    private static final int[] ONE = {1, 0, 0, 0, 1, 0, 0, 0, 1};
    private static final int[] TWO_Z = {-1, 0, 0, 0, -1, 0, 0, 0, 1};
    private static final int[] THREE_Z = {0, -1, 0, 1, -1, 0, 0, 0, 1};
    private static final int[] FOUR_Z = {0, -1, 0, 1, 0, 0, 0, 0, 1};
    private static final int[] SIX_Z = {1, -1, 0, 1, 0, 0, 0, 0, 1};
    private static final int[] THREE_DIAGONAL = {0, 0, 1, 1, 0, 0, 0, 1, 0};
    private static final int[] TWO_A_MINUS_B = {0, -1, 0, -1, 0, 0, 0, 0, -1};
    private static final int[] TWO_A_PLUS_B = {0, 1, 0, 1, 0, 0, 0, 0, -1};

    private final String symbol;
    private final List<SymmetryOperation> generators = new ArrayList<>();
    private int rotations;
    private char firstAxis = 'z';
    private int firstFold;

    private HallSymbol(String symbol) {
        this.symbol = symbol;
    }

    /**
     * All operations, those of the centring included.
     *
     * @throws MaterialException if the text is no Hall symbol
     */
    static List<SymmetryOperation> operations(String symbol) throws MaterialException {
        return new HallSymbol(symbol).read();
    }

    private List<SymmetryOperation> read() throws MaterialException {
        var text = symbol.strip().replace('_', ' ');
        var shift = new double[3];
        int bracket = text.indexOf('(');
        if (bracket >= 0) {
            shift = originShift(text.substring(bracket));
            text = text.substring(0, bracket).strip();
        }
        var parts = text.split("\\s+");
        centring(parts[0]);
        for (int i = 1; i < parts.length; i++) {
            rotation(parts[i]);
        }
        var group = SymmetryOperation.group(shifted(shift), MOST_OPERATIONS);
        if (group == null) {
            throw fault();
        }
        return group;
    }

    /** {@code (0 0 -1)}, in twelfths, or {@code (x,y,z-1/12)}. */
    private double[] originShift(String text) throws MaterialException {
        if (text.contains(",")) {
            var change = SymmetryOperation.parse(text.replaceAll("[()]", ""));
            if (!Arrays.equals(change.rotation(), ONE)) {
                throw fault();
            }
            return change.translation();
        }
        var parts = text.substring(1).replace(")", "").strip().split("\\s+");
        if (parts.length != 3) {
            throw fault();
        }
        var shift = new double[3];
        for (int i = 0; i < 3; i++) {
            if (!parts[i].matches("-?[0-9]{1,2}")) {
                throw fault();
            }
            shift[i] = Integer.parseInt(parts[i]) / 12.0;
        }
        return shift;
    }

    private List<SymmetryOperation> shifted(double[] shift) {
        return generators.stream()
                .map(operation -> {
                    var w = operation.rotation();
                    var translation = new double[3];
                    for (int i = 0; i < 3; i++) {
                        translation[i] = operation.translation()[i]
                                + shift[i]
                                - w[3 * i] * shift[0]
                                - w[3 * i + 1] * shift[1]
                                - w[3 * i + 2] * shift[2];
                    }
                    return SymmetryOperation.of(w, translation);
                })
                .toList();
    }

    private void centring(String part) throws MaterialException {
        boolean inversion = part.startsWith("-");
        var letter = inversion ? part.substring(1) : part;
        if (inversion) {
            generators.add(SymmetryOperation.of(negative(ONE), new double[3]));
        }
        double third = 1.0 / 3;
        switch (letter) {
            case "P" -> {}
            case "A" -> centre(0, 0.5, 0.5);
            case "B" -> centre(0.5, 0, 0.5);
            case "C" -> centre(0.5, 0.5, 0);
            case "I" -> centre(0.5, 0.5, 0.5);
            case "R" -> centre(2 * third, third, third);
            case "H" -> centre(2 * third, third, 0);
            case "F" -> {
                centre(0, 0.5, 0.5);
                centre(0.5, 0, 0.5);
            }
            default -> throw fault();
        }
    }

    private void centre(double x, double y, double z) {
        generators.add(SymmetryOperation.of(ONE, new double[] {x, y, z}));
    }

    private void rotation(String part) throws MaterialException {
        boolean improper = part.startsWith("-");
        int position = improper ? 1 : 0;
        if (position >= part.length()) {
            throw fault();
        }
        int fold = part.charAt(position++) - '0';
        int screw = 0;
        char axis = 0;
        var translation = new double[3];
        for (; position < part.length(); position++) {
            char sign = part.charAt(position);
            if (sign >= '1' && sign <= '5') {
                screw = sign - '0';
            } else if ("xyz'\"*".indexOf(sign) >= 0) {
                axis = sign;
            } else {
                translate(translation, sign);
            }
        }
        axis = axis == 0 ? impliedAxis(fold) : axis;
        var matrix = matrix(fold, axis);
        if (screw > 0) {
            translation["xyz".indexOf(axis == '\'' || axis == '"' || axis == '*' ? 'z' : axis)] +=
                    (double) screw / fold;
        }
        generators.add(SymmetryOperation.of(improper ? negative(matrix) : matrix, translation));
        if (rotations++ == 0) {
            firstFold = fold;
            firstAxis = "xyz".indexOf(axis) >= 0 ? axis : 'z';
        }
    }

    private void translate(double[] translation, char sign) throws MaterialException {
        switch (sign) {
            case 'a' -> translation[0] += 0.5;
            case 'b' -> translation[1] += 0.5;
            case 'c' -> translation[2] += 0.5;
            case 'u' -> translation[0] += 0.25;
            case 'v' -> translation[1] += 0.25;
            case 'w' -> translation[2] += 0.25;
            case 'n', 'd' -> {
                for (int i = 0; i < 3; i++) {
                    translation[i] += sign == 'n' ? 0.5 : 0.25;
                }
            }
            default -> throw fault();
        }
    }

    private char impliedAxis(int fold) {
        if (rotations == 1 && fold == 2) {
            return firstFold == 2 || firstFold == 4 ? 'x' : '\'';
        }
        return rotations == 2 && fold == 3 ? '*' : 'z';
    }

    private int[] matrix(int fold, char axis) throws MaterialException {
        if (axis == '*') {
            if (fold != 3) {
                throw fault();
            }
            return THREE_DIAGONAL;
        }
        if (axis == '\'' || axis == '"') {
            if (fold != 2) {
                throw fault();
            }
            return turned(axis == '"' ? TWO_A_PLUS_B : TWO_A_MINUS_B, firstAxis);
        }
        return turned(
                switch (fold) {
                    case 1 -> ONE;
                    case 2 -> TWO_Z;
                    case 3 -> THREE_Z;
                    case 4 -> FOUR_Z;
                    case 6 -> SIX_Z;
                    default -> throw fault();
                },
                axis);
    }

    /** The matrix for z, for the given axis: a cyclic change of x, y and z. */
    private static int[] turned(int[] matrix, char axis) {
        int by = axis == 'z' ? 0 : axis - 'x' + 1;
        var result = new int[9];
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                result[3 * ((i + by) % 3) + (j + by) % 3] = matrix[3 * i + j];
            }
        }
        return result;
    }

    private static int[] negative(int[] matrix) {
        var result = new int[9];
        for (int i = 0; i < 9; i++) {
            result[i] = -matrix[i];
        }
        return result;
    }

    private MaterialException fault() {
        return new MaterialException(
                Quotation.of(symbol) + " is no Hall symbol of a space group; list the symmetry operations.");
    }
}
