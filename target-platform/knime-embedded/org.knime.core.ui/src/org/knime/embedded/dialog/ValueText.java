package org.knime.embedded.dialog;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.knime.core.webui.node.dialog.defaultdialog.setting.filter.util.ManualFilter;
import org.knime.core.webui.node.dialog.defaultdialog.setting.filter.util.PatternFilter;
import org.knime.core.webui.node.dialog.defaultdialog.setting.singleselection.StringOrEnum;
import org.knime.node.parameters.persistence.Persistable;
import org.knime.node.parameters.widget.choices.filter.ColumnFilter;
import org.knime.node.parameters.widget.choices.filter.StringFilter;

/** Values as text: lists in brackets, {@code none} for an empty optional, {@code *} for every column. */
final class ValueText {

    /** An optional that is switched off. */
    static final String NONE = "none";

    /** Every name. */
    static final String ALL = "*";

    private ValueText() {}

    static String format(final Object value) {
        if (value == null) {
            return "";
        } else if (value instanceof Optional<?> optional) {
            return optional.map(ValueText::format).orElse(NONE);
        } else if (value instanceof Enum<?> constant) {
            return constant.name();
        } else if (value instanceof StringOrEnum<?> choice) {
            return format(choice.getEnumChoice().map(Object.class::cast).orElse(choice.getStringChoice()));
        } else if (value instanceof ColumnFilter filter) {
            return switch (filter.m_mode) {
                case MANUAL -> format(filter.m_manualFilter);
                case TYPE -> "by type";
                default -> format(filter.m_patternFilter);
            };
        } else if (value instanceof StringFilter filter) {
            return switch (filter.m_mode) {
                case MANUAL -> format(filter.m_manualFilter);
                default -> format(filter.m_patternFilter);
            };
        } else if (value instanceof ManualFilter manual) {
            return formatManual(manual);
        } else if (value instanceof PatternFilter pattern) {
            return (pattern.m_isInverted ? "not by pattern " : "by pattern ") + pattern.m_pattern;
        } else if (value instanceof Collection<?> collection) {
            return list(collection.toArray());
        }
        return value.getClass().isArray() ? list(value) : value.toString();
    }

    private static String formatManual(final ManualFilter manual) {
        if (!manual.m_includeUnknownColumns) {
            return format(manual.m_manuallySelected);
        }
        return manual.m_manuallyDeselected.length == 0 ? ALL : ALL + " but " + format(manual.m_manuallyDeselected);
    }

    private static String list(final Object array) {
        final var elements = Array.getLength(array) > 0 && isObject(Array.get(array, 0))
                ? Array.getLength(array) + " entries"
                : IntStream.range(0, Array.getLength(array))
                        .mapToObj(i -> quoteIfNeeded(format(Array.get(array, i))))
                        .collect(Collectors.joining(", "));
        return "[" + elements + "]";
    }

    private static boolean isObject(final Object element) {
        return element instanceof Persistable;
    }

    private static String quoteIfNeeded(final String text) {
        return text.isEmpty() || text.contains(",") || text.contains("\"") || !text.equals(text.strip())
                ? '"' + text.replace("\"", "\"\"") + '"'
                : text;
    }

    /** The elements of a list: separated by commas, in brackets or not, each in double quotes if need be. */
    static List<String> elements(final String text) {
        var rest = text.strip();
        if (rest.startsWith("[") && rest.endsWith("]")) {
            rest = rest.substring(1, rest.length() - 1).strip();
        }
        final var elements = new ArrayList<String>();
        final var element = new StringBuilder();
        var quoted = false;
        var wasQuoted = false;
        for (int i = 0; i < rest.length(); i++) {
            final var c = rest.charAt(i);
            if (c == '"') {
                if (quoted && i + 1 < rest.length() && rest.charAt(i + 1) == '"') {
                    element.append(c);
                    i++;
                } else {
                    quoted = !quoted;
                    wasQuoted = true;
                }
            } else if (c == ',' && !quoted) {
                elements.add(wasQuoted ? element.toString() : element.toString().strip());
                element.setLength(0);
                wasQuoted = false;
            } else if (quoted || !wasQuoted && (element.length() > 0 || !Character.isWhitespace(c))) {
                element.append(c);
            }
        }
        if (!rest.isEmpty()) {
            elements.add(wasQuoted ? element.toString() : element.toString().strip());
        }
        return elements;
    }
}
