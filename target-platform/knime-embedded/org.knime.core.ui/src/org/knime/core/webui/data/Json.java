package org.knime.core.webui.data;

import java.beans.IntrospectionException;
import java.beans.Introspector;
import java.lang.reflect.Array;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Writes JSON: null, booleans, numbers, texts, enums, arrays, collections, maps, records and beans. */
final class Json {

    private final StringBuilder out = new StringBuilder();

    private Json() {}

    static String write(final Object value) {
        final var json = new Json();
        json.value(value);
        return json.out.toString();
    }

    /** Whether a text looks like a JSON object or array, so that it is passed on as it is. */
    static boolean isJson(final String text) {
        final var trimmed = text.strip();
        return trimmed.startsWith("{") && trimmed.endsWith("}") || trimmed.startsWith("[") && trimmed.endsWith("]");
    }

    private void value(final Object value) {
        if (value == null) {
            out.append("null");
        } else if (value instanceof Optional<?> optional) {
            value(optional.orElse(null));
        } else if (value instanceof Double number && !Double.isFinite(number)) {
            string(number.toString());
        } else if (value instanceof Number || value instanceof Boolean) {
            out.append(value);
        } else if (value instanceof CharSequence || value instanceof Character || value instanceof Enum<?>) {
            string(value.toString());
        } else if (value instanceof Collection<?> collection) {
            array(collection.toArray());
        } else if (value.getClass().isArray()) {
            array(value);
        } else if (value instanceof Map<?, ?> map) {
            object(map);
        } else {
            object(properties(value));
        }
    }

    private void array(final Object array) {
        out.append('[');
        for (int i = 0; i < Array.getLength(array); i++) {
            out.append(i == 0 ? "" : ",");
            value(Array.get(array, i));
        }
        out.append(']');
    }

    private void object(final Map<?, ?> map) {
        out.append('{');
        var separator = "";
        for (final var entry : map.entrySet()) {
            out.append(separator);
            string(String.valueOf(entry.getKey()));
            out.append(':');
            value(entry.getValue());
            separator = ",";
        }
        out.append('}');
    }

    private void string(final String text) {
        out.append('"');
        for (final char c : text.toCharArray()) {
            switch (c) {
                case '"', '\\' -> out.append('\\').append(c);
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    if (c < ' ') {
                        out.append(String.format("\\u%04x", (int) c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }

    private static Map<String, Object> properties(final Object bean) {
        final var properties = new LinkedHashMap<String, Object>();
        try {
            if (bean instanceof Record) {
                for (final var component : bean.getClass().getRecordComponents()) {
                    final var accessor = component.getAccessor();
                    accessor.setAccessible(true);
                    properties.put(component.getName(), accessor.invoke(bean));
                }
            } else {
                for (final var property :
                        Introspector.getBeanInfo(bean.getClass(), Object.class).getPropertyDescriptors()) {
                    if (property.getReadMethod() != null) {
                        properties.put(
                                property.getName(), property.getReadMethod().invoke(bean));
                    }
                }
            }
        } catch (ReflectiveOperationException | IntrospectionException ex) {
            throw new IllegalArgumentException(
                    "An object of " + bean.getClass().getName() + " cannot be written as JSON.", ex);
        }
        return properties;
    }
}
