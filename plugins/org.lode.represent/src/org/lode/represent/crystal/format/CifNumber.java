package org.lode.represent.crystal.format;

import java.util.OptionalDouble;
import java.util.regex.Pattern;

/** Numbers as CIF writes them: {@code 1.234(5)} with the uncertainty of the last digits. */
final class CifNumber {
    private static final Pattern NUMBER = Pattern.compile(
            "([+-]?(?:[0-9]{1,30}\\.?[0-9]{0,30}|\\.[0-9]{1,30})(?:[eE][+-]?[0-9]{1,3})?)(?:\\([0-9]*\\)?)?");

    private CifNumber() {}

    /** Whether a value is given at all. */
    static boolean known(String value) {
        return !value.isBlank() && !"?".equals(value) && !".".equals(value);
    }

    /** The number without its uncertainty; empty if the text is none. */
    static OptionalDouble parse(String text) {
        var matcher = NUMBER.matcher(text.strip());
        return matcher.matches() ? OptionalDouble.of(Double.parseDouble(matcher.group(1))) : OptionalDouble.empty();
    }
}
