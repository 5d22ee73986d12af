package org.lode.nodes.reader;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The first pass over the files: which columns there are, in the order in which they appear, and whether all their
 * values are numbers. Numbers with leading zeros are text, because they are mostly names.
 */
final class ColumnTypes implements RecordSink {
    private static final Pattern INTEGER = Pattern.compile("-?(0|[1-9][0-9]{0,17})");
    private static final Pattern DECIMAL =
            Pattern.compile("(?![-+]?0[0-9])[-+]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][-+]?[0-9]{1,3})?");

    /** How tables write a number that is not there. */
    private static final Set<String> NO_NUMBER = Set.of("", "NA", "N/A", "NaN", "nan", "null");

    /** What all values of a column can be read as, from the narrowest to the widest. */
    enum Type {
        NOTHING,
        INT,
        LONG,
        DOUBLE,
        TEXT
    }

    private final Map<String, Type> types = new LinkedHashMap<>();
    private long records;

    @Override
    public void columns(List<String> names) {
        names.forEach(name -> types.putIfAbsent(name, Type.NOTHING));
    }

    @Override
    public void accept(Position position, List<String> names, List<String> values) {
        records++;
        for (int i = 0; i < names.size(); i++) {
            var type = types.computeIfAbsent(names.get(i), name -> Type.NOTHING);
            if (type != Type.TEXT) {
                var needed = needed(values.get(i));
                types.put(names.get(i), needed.compareTo(type) > 0 ? needed : type);
            }
        }
    }

    @Override
    public void reject(Position position, String text, String reason) {
        records++;
    }

    private static Type needed(String value) {
        if (isMissingNumber(value)) {
            return Type.NOTHING;
        }
        if (INTEGER.matcher(value).matches()) {
            long number = Long.parseLong(value);
            return number == (int) number ? Type.INT : Type.LONG;
        }
        return DECIMAL.matcher(value).matches() && Double.isFinite(Double.parseDouble(value)) ? Type.DOUBLE : Type.TEXT;
    }

    /** Whether a value of a column of numbers says that there is none. */
    static boolean isMissingNumber(String value) {
        return NO_NUMBER.contains(value);
    }

    /** The columns' names in order. */
    List<String> names() {
        return new ArrayList<>(types.keySet());
    }

    /** What a column's values are; a column without any value is text. */
    Type type(String name) {
        var type = types.get(name);
        return type == Type.NOTHING ? Type.TEXT : type;
    }

    /** How many records there are, the rejected ones counted. */
    long records() {
        return records;
    }
}
