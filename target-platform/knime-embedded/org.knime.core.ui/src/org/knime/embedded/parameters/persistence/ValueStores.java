package org.knime.embedded.parameters.persistence;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQuery;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.knime.core.data.DataType;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettingsRO;
import org.knime.core.node.NodeSettingsWO;
import org.knime.embedded.parameters.persistence.ValueStore.Reader;
import org.knime.embedded.parameters.persistence.ValueStore.Writer;

/** The simple types that KNIME stores. */
final class ValueStores {

    private record Kind<T>(Writer<T> writer, Reader<T> reader, T empty) {}

    private static final Map<Class<?>, Kind<?>> KINDS = kinds();

    private ValueStores() {}

    /** The store of a type, or nothing if KNIME has none. */
    @SuppressWarnings("unchecked") // a field's value has the field's type
    static Optional<ValueStore> of(final Class<?> type, final String key, final boolean allowNull) {
        final Kind<?> kind = type.isEnum() ? constants(type, allowNull) : KINDS.get(type);
        return Optional.ofNullable(kind)
                .map(found ->
                        new ValueStore(key, (Writer<Object>) found.writer, (Reader<Object>) found.reader, found.empty));
    }

    private static Map<Class<?>, Kind<?>> kinds() {
        final var kinds = new HashMap<Class<?>, Kind<?>>();
        primitive(kinds, int.class, Integer.class, NodeSettingsWO::addInt, NodeSettingsRO::getInt, 0);
        primitive(kinds, long.class, Long.class, NodeSettingsWO::addLong, NodeSettingsRO::getLong, 0L);
        primitive(kinds, double.class, Double.class, NodeSettingsWO::addDouble, NodeSettingsRO::getDouble, 0d);
        primitive(kinds, float.class, Float.class, NodeSettingsWO::addFloat, NodeSettingsRO::getFloat, 0f);
        primitive(kinds, byte.class, Byte.class, NodeSettingsWO::addByte, NodeSettingsRO::getByte, (byte) 0);
        primitive(kinds, char.class, Character.class, NodeSettingsWO::addChar, NodeSettingsRO::getChar, ' ');
        primitive(kinds, boolean.class, Boolean.class, NodeSettingsWO::addBoolean, NodeSettingsRO::getBoolean, false);
        put(kinds, String.class, NodeSettingsWO::addString, NodeSettingsRO::getString, null);
        put(kinds, Void.class, (settings, key, value) -> {}, (settings, key) -> null, null);
        put(kinds, int[].class, NodeSettingsWO::addIntArray, NodeSettingsRO::getIntArray, new int[0]);
        put(kinds, long[].class, NodeSettingsWO::addLongArray, NodeSettingsRO::getLongArray, new long[0]);
        put(kinds, double[].class, NodeSettingsWO::addDoubleArray, NodeSettingsRO::getDoubleArray, new double[0]);
        put(kinds, float[].class, NodeSettingsWO::addFloatArray, NodeSettingsRO::getFloatArray, new float[0]);
        put(kinds, byte[].class, NodeSettingsWO::addByteArray, NodeSettingsRO::getByteArray, new byte[0]);
        put(kinds, char[].class, NodeSettingsWO::addCharArray, NodeSettingsRO::getCharArray, new char[0]);
        put(kinds, boolean[].class, NodeSettingsWO::addBooleanArray, NodeSettingsRO::getBooleanArray, new boolean[0]);
        put(kinds, String[].class, NodeSettingsWO::addStringArray, NodeSettingsRO::getStringArray, new String[0]);
        put(kinds, DataType.class, NodeSettingsWO::addDataType, NodeSettingsRO::getDataType, StringCell.TYPE);
        time(kinds, LocalDate.class, DateTimeFormatter.ISO_LOCAL_DATE, LocalDate::from, "date");
        time(kinds, LocalTime.class, DateTimeFormatter.ISO_LOCAL_TIME, LocalTime::from, "time");
        time(kinds, LocalDateTime.class, DateTimeFormatter.ISO_LOCAL_DATE_TIME, LocalDateTime::from, "date and time");
        time(
                kinds,
                ZonedDateTime.class,
                DateTimeFormatter.ISO_ZONED_DATE_TIME,
                ZonedDateTime::from,
                "date and time with a time zone");
        put(kinds, ZoneId.class, (settings, key, zone) -> settings.addString(key, id(zone)), ValueStores::zone, null);
        return kinds;
    }

    private static <T> void put(
            final Map<Class<?>, Kind<?>> kinds,
            final Class<T> type,
            final Writer<T> writer,
            final Reader<T> reader,
            final T empty) {
        kinds.put(type, new Kind<>(writer, reader, empty));
    }

    private static <T> void primitive(
            final Map<Class<?>, Kind<?>> kinds,
            final Class<T> primitive,
            final Class<T> boxed,
            final Writer<T> writer,
            final Reader<T> reader,
            final T empty) {
        put(kinds, primitive, writer, reader, empty);
        put(kinds, boxed, writer, reader, empty);
    }

    private static <T extends TemporalAccessor> void time(
            final Map<Class<?>, Kind<?>> kinds,
            final Class<T> type,
            final DateTimeFormatter format,
            final TemporalQuery<T> query,
            final String what) {
        put(
                kinds,
                type,
                (settings, key, value) -> settings.addString(key, value == null ? null : format.format(value)),
                (settings, key) -> TimeText.parse(settings.getString(key), query, what),
                null);
    }

    private static String id(final ZoneId zone) {
        return zone == null ? null : zone.getId();
    }

    private static ZoneId zone(final NodeSettingsRO settings, final String key) throws InvalidSettingsException {
        return TimeText.parseZone(settings.getString(key));
    }

    private static Kind<Object> constants(final Class<?> type, final boolean allowNull) {
        return new Kind<>(
                (settings, key, value) -> settings.addString(key, value == null ? null : ((Enum<?>) value).name()),
                (settings, key) -> constant(type, settings.getString(key), allowNull),
                null);
    }

    private static Object constant(final Class<?> type, final String name, final boolean allowNull)
            throws InvalidSettingsException {
        if (name == null && allowNull) {
            return null;
        }
        final var constants = type.getEnumConstants();
        return Arrays.stream(constants)
                .filter(constant -> ((Enum<?>) constant).name().equals(name))
                .findFirst()
                .orElseThrow(() -> new InvalidSettingsException(Arrays.stream(constants)
                        .map(constant -> ((Enum<?>) constant).name())
                        .collect(Collectors.joining(", ", "Invalid value '" + name + "'. Possible values: ", ""))));
    }
}
