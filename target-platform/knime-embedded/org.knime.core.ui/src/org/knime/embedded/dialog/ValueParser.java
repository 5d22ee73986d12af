package org.knime.embedded.dialog;

import java.lang.reflect.Array;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.knime.core.node.InvalidSettingsException;
import org.knime.embedded.parameters.EnumConstant;
import org.knime.embedded.parameters.FieldType;

/** Reads values of simple types from text. */
final class ValueParser {

    private record Kind(Function<String, Object> parse, String what) {}

    private static final Map<Class<?>, Kind> KINDS = Map.ofEntries(
            Map.entry(int.class, new Kind(Integer::valueOf, "a whole number")),
            Map.entry(Integer.class, new Kind(Integer::valueOf, "a whole number")),
            Map.entry(long.class, new Kind(Long::valueOf, "a whole number")),
            Map.entry(Long.class, new Kind(Long::valueOf, "a whole number")),
            Map.entry(byte.class, new Kind(Byte::valueOf, "a whole number from -128 to 127")),
            Map.entry(Byte.class, new Kind(Byte::valueOf, "a whole number from -128 to 127")),
            Map.entry(double.class, new Kind(Double::valueOf, "a number")),
            Map.entry(Double.class, new Kind(Double::valueOf, "a number")),
            Map.entry(float.class, new Kind(Float::valueOf, "a number")),
            Map.entry(Float.class, new Kind(Float::valueOf, "a number")),
            Map.entry(boolean.class, new Kind(ValueParser::yesNo, "true or false")),
            Map.entry(Boolean.class, new Kind(ValueParser::yesNo, "true or false")),
            Map.entry(char.class, new Kind(ValueParser::character, "one character")),
            Map.entry(Character.class, new Kind(ValueParser::character, "one character")),
            Map.entry(LocalDate.class, new Kind(LocalDate::parse, "a date like 2026-01-31")),
            Map.entry(LocalTime.class, new Kind(LocalTime::parse, "a time like 13:45:00")),
            Map.entry(LocalDateTime.class, new Kind(LocalDateTime::parse, "a date and time like 2026-01-31T13:45:00")),
            Map.entry(
                    ZonedDateTime.class,
                    new Kind(ZonedDateTime::parse, "a date and time with a zone like 2026-01-31T13:45:00+09:00")),
            Map.entry(ZoneId.class, new Kind(ZoneId::of, "a time zone like Asia/Tokyo")));

    private ValueParser() {}

    static Object parse(final FieldType type, final String key, final String text) throws InvalidSettingsException {
        final Class<?> raw = type.raw();
        if (raw == String.class) {
            return text;
        } else if (raw.isEnum()) {
            return constant(raw, key, text.strip());
        } else if (raw.isArray()) {
            return array(raw.getComponentType(), key, text);
        }
        final var kind = KINDS.get(raw);
        if (kind == null) {
            throw new InvalidSettingsException("'" + key + "' cannot be set as text.");
        }
        try {
            return kind.parse.apply(text.strip());
        } catch (IllegalArgumentException | DateTimeException ex) {
            throw new InvalidSettingsException("'" + key + "' takes " + kind.what + ", not '" + text + "'.", ex);
        }
    }

    private static Object array(final Class<?> component, final String key, final String text)
            throws InvalidSettingsException {
        final List<String> elements = ValueText.elements(text);
        final var array = Array.newInstance(component, elements.size());
        for (int i = 0; i < elements.size(); i++) {
            Array.set(array, i, parse(FieldType.of(component), key, elements.get(i)));
        }
        return array;
    }

    private static Object constant(final Class<?> enumClass, final String key, final String text)
            throws InvalidSettingsException {
        for (final var constant : enumClass.getEnumConstants()) {
            final var described = EnumConstant.of((Enum<?>) constant);
            if (described.name().equalsIgnoreCase(text) || described.label().equalsIgnoreCase(text)) {
                return constant;
            }
        }
        throw new InvalidSettingsException(EnumConstant.allOf(enumClass).stream()
                .map(constant -> constant.name() + " (" + constant.label() + ")")
                .collect(Collectors.joining(", ", "'" + key + "' cannot be '" + text + "'. Choose one of: ", ".")));
    }

    private static Object yesNo(final String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "yes", "on" -> true;
            case "false", "no", "off" -> false;
            default -> throw new IllegalArgumentException(text);
        };
    }

    private static Object character(final String text) {
        if (text.length() != 1) {
            throw new IllegalArgumentException(text);
        }
        return text.charAt(0);
    }
}
