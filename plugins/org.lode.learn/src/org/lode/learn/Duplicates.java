package org.lode.learn;

import java.util.HashSet;
import java.util.Optional;

/**
 * Rows with the material and the very value of a row before them, as copying a table twice leaves behind. Learning
 * takes the rows as they are, so that they count more than others; people should know.
 *
 * @param rows how many such rows there are
 * @param first the canonical text of the first one's material
 * @param value its value
 * @param property what the values are of
 */
public record Duplicates(int rows, String first, double value, Property property) {
    private record Row(String material, double value) {}

    /** Those of a table; empty if there are none. */
    public static Optional<Duplicates> of(TrainingSet data) {
        var seen = new HashSet<Row>();
        Row first = null;
        for (int i = 0; i < data.targets().length; i++) {
            var row = new Row(data.materials().get(i), data.targets()[i]);
            if (!seen.add(row) && first == null) {
                first = row;
            }
        }
        return first == null
                ? Optional.empty()
                : Optional.of(new Duplicates(
                        data.targets().length - seen.size(), first.material(), first.value(), data.property()));
    }

    /** A warning for people. */
    public String sentence() {
        var unit = property.unit().isEmpty() ? "" : " " + property.unit();
        return rows == 1
                ? "1 row repeats the material and the value of another one, '" + first + "' with " + value + unit
                        + ". It was learned from, too; remove it if it is a copy."
                : rows + " rows repeat the material and the value of other ones, such as '" + first + "' with " + value
                        + unit + ". They were learned from, too; remove them if they are copies.";
    }
}
