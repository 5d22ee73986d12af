package org.knime.embedded.parameters.persistence;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalQuery;
import java.util.List;
import org.knime.core.node.InvalidSettingsException;

/** Reads dates and times from ISO text; a text that says more than is asked for is fine. */
final class TimeText {

    private static final List<DateTimeFormatter> FORMATS = List.of(
            DateTimeFormatter.ISO_ZONED_DATE_TIME,
            DateTimeFormatter.ISO_LOCAL_DATE_TIME,
            DateTimeFormatter.ISO_LOCAL_DATE,
            DateTimeFormatter.ISO_LOCAL_TIME);

    private TimeText() {}

    /** The value in a text; null for null. */
    static <T> T parse(final String text, final TemporalQuery<T> query, final String what)
            throws InvalidSettingsException {
        if (text == null) {
            return null;
        }
        DateTimeException last = null;
        for (final var format : FORMATS) {
            try {
                return format.parse(text, query);
            } catch (DateTimeException ex) {
                last = ex;
            }
        }
        throw new InvalidSettingsException("'" + text + "' is not a " + what + ".", last);
    }

    /** The time zone with an id, or that of a date and time; null for null. */
    static ZoneId parseZone(final String text) throws InvalidSettingsException {
        if (text == null) {
            return null;
        }
        try {
            return text.contains("T") && text.contains(":")
                    ? parse(text, ZonedDateTime::from, "time zone").getZone()
                    : ZoneId.of(text);
        } catch (DateTimeException ex) {
            throw new InvalidSettingsException("'" + text + "' is not a time zone.", ex);
        }
    }
}
