package org.knime.core.node.config.base;

import java.util.Objects;

/** A typed value; one class for all types, since only the conversion from and to text differs. */
final class ConfigLeaf extends AbstractConfigEntry {

    private final Object value;

    ConfigLeaf(final ConfigEntries type, final String key, final Object value) {
        super(type, key);
        this.value = value;
    }

    static ConfigLeaf parse(final ConfigEntries type, final String key, final String text) {
        if (text == null && type != ConfigEntries.xstring && type != ConfigEntries.xpassword) {
            throw new IllegalArgumentException("The entry \"" + key + "\" of type " + type + " has no value.");
        }
        return new ConfigLeaf(
                type,
                key,
                switch (type) {
                    case xstring, xpassword -> text;
                    case xint -> Integer.valueOf(text);
                    case xdouble -> Double.valueOf(text);
                    case xfloat -> Float.valueOf(text);
                    case xlong -> Long.valueOf(text);
                    case xshort -> Short.valueOf(text);
                    case xbyte -> Byte.valueOf(text);
                    case xchar -> character(key, text);
                    case xboolean -> Boolean.valueOf(text);
                    case config, xtransientstring ->
                        throw new IllegalArgumentException("An entry of type " + type + " cannot be read from text.");
                });
    }

    private static Character character(final String key, final String text) {
        if (text.length() != 1) {
            throw new IllegalArgumentException(
                    "The entry \"" + key + "\" must be one character but is \"" + text + "\".");
        }
        return text.charAt(0);
    }

    Object value() {
        return value;
    }

    @Override
    public String toStringValue() {
        return value == null ? null : value.toString();
    }

    @Override
    boolean hasIdenticalValue(final AbstractConfigEntry ace) {
        return Objects.equals(value, ((ConfigLeaf) ace).value);
    }
}
