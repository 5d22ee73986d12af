package org.knime.core.node.config.base;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import javax.xml.parsers.ParserConfigurationException;
import org.knime.core.node.InvalidSettingsException;
import org.knime.embedded.SettingOr;
import org.xml.sax.SAXException;

/** A tree of typed values, in the order in which they were added. */
public abstract class ConfigBase extends AbstractConfigEntry implements ConfigBaseRO, ConfigBaseWO {

    private static final String ARRAY_SIZE = "array-size";

    private final Map<String, AbstractConfigEntry> entries = new LinkedHashMap<>();

    /**
     * @param key the key of the tree's root
     */
    public ConfigBase(final String key) {
        super(ConfigEntries.config, key);
    }

    /**
     * @param key the key
     * @return a new, empty configuration of the class of this one
     */
    public abstract ConfigBase getInstance(String key);

    /**
     * @param e the entry to add; one of the same key is replaced
     */
    protected void put(final AbstractConfigEntry e) {
        entries.put(e.getKey(), e);
    }

    /**
     * @param key a key
     * @return the entry or null
     */
    protected AbstractConfigEntry get(final String key) {
        return entries.get(key);
    }

    @Override
    public final ConfigBase addConfigBase(final String key) {
        var config = getInstance(key);
        put(config);
        return config;
    }

    /**
     * @param config the nested configuration to add
     */
    protected final void addConfigBase(final ConfigBase config) {
        put(config);
    }

    @Override
    public final ConfigBase getConfigBase(final String key) throws InvalidSettingsException {
        if (get(key) instanceof ConfigBase config) {
            return config;
        }
        throw notFound("Config", key);
    }

    /**
     * @param key the key of the entry to remove
     * @return the removed entry or null
     */
    public final AbstractConfigEntry removeConfig(final String key) {
        return entries.remove(key);
    }

    /**
     * @param key a key
     * @return the entry or null
     */
    public AbstractConfigEntry getEntry(final String key) {
        return get(key);
    }

    /**
     * @param entry the entry to add
     */
    public void addEntry(final AbstractConfigEntry entry) {
        put(entry);
    }

    @Override
    public Set<String> keySet() {
        return Collections.unmodifiableSet(entries.keySet());
    }

    @Override
    public boolean containsKey(final String key) {
        return entries.containsKey(key);
    }

    @Override
    public final Iterator<String> iterator() {
        return keySet().iterator();
    }

    @Override
    public final String toStringValue() {
        return getKey();
    }

    @Override
    boolean hasIdenticalValue(final AbstractConfigEntry ace) {
        var other = ((ConfigBase) ace).entries;
        return entries.size() == other.size()
                && entries.entrySet().stream().allMatch(e -> e.getValue().isIdentical(other.get(e.getKey())));
    }

    @Override
    public void copyTo(final ConfigBaseWO dest) {
        for (var entry : entries.values()) {
            if (entry instanceof ConfigBase nested) {
                nested.copyTo(dest.addConfigBase(nested.getKey()));
            } else {
                ((ConfigBase) dest).put(entry);
            }
        }
    }

    @Override
    public final void saveToXML(final OutputStream os) throws IOException {
        try (os) {
            XMLConfig.save(this, os);
        }
    }

    /**
     * Adds what an XML stream holds; the stream is closed.
     *
     * @param is the XML
     * @throws IOException if it cannot be read or is malformed
     */
    public void load(final InputStream is) throws IOException {
        loadFromXML(this, is);
    }

    /**
     * @param config receives the entries and the key
     * @param in the XML; it is closed
     * @return the given configuration
     * @throws IOException if the stream cannot be read or is malformed
     */
    protected static ConfigBase loadFromXML(final ConfigBase config, final InputStream in) throws IOException {
        try (in) {
            XMLConfig.load(config, in);
            return config;
        } catch (SAXException | ParserConfigurationException e) {
            throw new IOException("The settings are not well-formed XML: " + e.getMessage(), e);
        }
    }

    @Override
    public void addPassword(final String key, final String encryptionKey, final String value) {
        if (value != null) {
            throw new UnsupportedOperationException("Passwords are not stored here; remove \"" + key + "\".");
        }
        put(new ConfigLeaf(ConfigEntries.xpassword, key, null));
    }

    @Override
    public String getPassword(final String key, final String encryptionKey) throws InvalidSettingsException {
        throw notFound("Password", key);
    }

    @Override
    public String getPassword(final String key, final String encryptionKey, final String def) {
        return def;
    }

    @Override
    public void addTransientString(final String key, final String value) {
        put(new ConfigLeaf(ConfigEntries.xtransientstring, key, value));
    }

    @Override
    public String getTransientString(final String key) {
        var entry = get(key);
        return entry != null && entry.getType() == ConfigEntries.xtransientstring ? entry.toStringValue() : null;
    }

    @Override
    public void addInt(final String key, final int value) {
        put(new ConfigLeaf(ConfigEntries.xint, key, value));
    }

    @Override
    public int getInt(final String key) throws InvalidSettingsException {
        return (Integer) value(ConfigEntries.xint, "Int", key);
    }

    @Override
    public int getInt(final String key, final int def) {
        return has(ConfigEntries.xint, key) ? (Integer) ((ConfigLeaf) get(key)).value() : def;
    }

    @Override
    public void addIntArray(final String key, final int... values) {
        var array = addConfigBase(key);
        if (values != null) {
            array.addInt(ARRAY_SIZE, values.length);
            for (int i = 0; i < values.length; i++) {
                array.addInt(Integer.toString(i), values[i]);
            }
        }
    }

    @Override
    public int[] getIntArray(final String key) throws InvalidSettingsException {
        var array = getConfigBase(key);
        var values = array.newArray(int[]::new);
        for (int i = 0; values != null && i < values.length; i++) {
            values[i] = array.getInt(Integer.toString(i));
        }
        return values;
    }

    @Override
    public int[] getIntArray(final String key, final int... def) {
        return SettingOr.otherwise(() -> getIntArray(key), def);
    }

    @Override
    public void addDouble(final String key, final double value) {
        put(new ConfigLeaf(ConfigEntries.xdouble, key, value));
    }

    @Override
    public double getDouble(final String key) throws InvalidSettingsException {
        return (Double) value(ConfigEntries.xdouble, "Double", key);
    }

    @Override
    public double getDouble(final String key, final double def) {
        return has(ConfigEntries.xdouble, key) ? (Double) ((ConfigLeaf) get(key)).value() : def;
    }

    @Override
    public void addDoubleArray(final String key, final double... values) {
        var array = addConfigBase(key);
        if (values != null) {
            array.addInt(ARRAY_SIZE, values.length);
            for (int i = 0; i < values.length; i++) {
                array.addDouble(Integer.toString(i), values[i]);
            }
        }
    }

    @Override
    public double[] getDoubleArray(final String key) throws InvalidSettingsException {
        var array = getConfigBase(key);
        var values = array.newArray(double[]::new);
        for (int i = 0; values != null && i < values.length; i++) {
            values[i] = array.getDouble(Integer.toString(i));
        }
        return values;
    }

    @Override
    public double[] getDoubleArray(final String key, final double... def) {
        return SettingOr.otherwise(() -> getDoubleArray(key), def);
    }

    @Override
    public void addFloat(final String key, final float value) {
        put(new ConfigLeaf(ConfigEntries.xfloat, key, value));
    }

    @Override
    public float getFloat(final String key) throws InvalidSettingsException {
        return (Float) value(ConfigEntries.xfloat, "Float", key);
    }

    @Override
    public float getFloat(final String key, final float def) {
        return has(ConfigEntries.xfloat, key) ? (Float) ((ConfigLeaf) get(key)).value() : def;
    }

    @Override
    public void addFloatArray(final String key, final float... values) {
        var array = addConfigBase(key);
        if (values != null) {
            array.addInt(ARRAY_SIZE, values.length);
            for (int i = 0; i < values.length; i++) {
                array.addFloat(Integer.toString(i), values[i]);
            }
        }
    }

    @Override
    public float[] getFloatArray(final String key) throws InvalidSettingsException {
        var array = getConfigBase(key);
        var values = array.newArray(float[]::new);
        for (int i = 0; values != null && i < values.length; i++) {
            values[i] = array.getFloat(Integer.toString(i));
        }
        return values;
    }

    @Override
    public float[] getFloatArray(final String key, final float... def) {
        return SettingOr.otherwise(() -> getFloatArray(key), def);
    }

    @Override
    public void addChar(final String key, final char value) {
        put(new ConfigLeaf(ConfigEntries.xchar, key, value));
    }

    @Override
    public char getChar(final String key) throws InvalidSettingsException {
        return (Character) value(ConfigEntries.xchar, "Char", key);
    }

    @Override
    public char getChar(final String key, final char def) {
        return has(ConfigEntries.xchar, key) ? (Character) ((ConfigLeaf) get(key)).value() : def;
    }

    @Override
    public void addCharArray(final String key, final char... values) {
        var array = addConfigBase(key);
        if (values != null) {
            array.addInt(ARRAY_SIZE, values.length);
            for (int i = 0; i < values.length; i++) {
                array.addChar(Integer.toString(i), values[i]);
            }
        }
    }

    @Override
    public char[] getCharArray(final String key) throws InvalidSettingsException {
        var array = getConfigBase(key);
        var values = array.newArray(char[]::new);
        for (int i = 0; values != null && i < values.length; i++) {
            values[i] = array.getChar(Integer.toString(i));
        }
        return values;
    }

    @Override
    public char[] getCharArray(final String key, final char... def) {
        return SettingOr.otherwise(() -> getCharArray(key), def);
    }

    @Override
    public void addShort(final String key, final short value) {
        put(new ConfigLeaf(ConfigEntries.xshort, key, value));
    }

    @Override
    public short getShort(final String key) throws InvalidSettingsException {
        return (Short) value(ConfigEntries.xshort, "Short", key);
    }

    @Override
    public short getShort(final String key, final short def) {
        return has(ConfigEntries.xshort, key) ? (Short) ((ConfigLeaf) get(key)).value() : def;
    }

    @Override
    public void addShortArray(final String key, final short... values) {
        var array = addConfigBase(key);
        if (values != null) {
            array.addInt(ARRAY_SIZE, values.length);
            for (int i = 0; i < values.length; i++) {
                array.addShort(Integer.toString(i), values[i]);
            }
        }
    }

    @Override
    public short[] getShortArray(final String key) throws InvalidSettingsException {
        var array = getConfigBase(key);
        var values = array.newArray(short[]::new);
        for (int i = 0; values != null && i < values.length; i++) {
            values[i] = array.getShort(Integer.toString(i));
        }
        return values;
    }

    @Override
    public short[] getShortArray(final String key, final short... def) {
        return SettingOr.otherwise(() -> getShortArray(key), def);
    }

    @Override
    public void addLong(final String key, final long value) {
        put(new ConfigLeaf(ConfigEntries.xlong, key, value));
    }

    @Override
    public long getLong(final String key) throws InvalidSettingsException {
        return (Long) value(ConfigEntries.xlong, "Long", key);
    }

    @Override
    public long getLong(final String key, final long def) {
        return has(ConfigEntries.xlong, key) ? (Long) ((ConfigLeaf) get(key)).value() : def;
    }

    @Override
    public void addLongArray(final String key, final long... values) {
        var array = addConfigBase(key);
        if (values != null) {
            array.addInt(ARRAY_SIZE, values.length);
            for (int i = 0; i < values.length; i++) {
                array.addLong(Integer.toString(i), values[i]);
            }
        }
    }

    @Override
    public long[] getLongArray(final String key) throws InvalidSettingsException {
        var array = getConfigBase(key);
        var values = array.newArray(long[]::new);
        for (int i = 0; values != null && i < values.length; i++) {
            values[i] = array.getLong(Integer.toString(i));
        }
        return values;
    }

    @Override
    public long[] getLongArray(final String key, final long... def) {
        return SettingOr.otherwise(() -> getLongArray(key), def);
    }

    @Override
    public void addByte(final String key, final byte value) {
        put(new ConfigLeaf(ConfigEntries.xbyte, key, value));
    }

    @Override
    public byte getByte(final String key) throws InvalidSettingsException {
        return (Byte) value(ConfigEntries.xbyte, "Byte", key);
    }

    @Override
    public byte getByte(final String key, final byte def) {
        return has(ConfigEntries.xbyte, key) ? (Byte) ((ConfigLeaf) get(key)).value() : def;
    }

    @Override
    public void addByteArray(final String key, final byte... values) {
        var array = addConfigBase(key);
        if (values != null) {
            array.addInt(ARRAY_SIZE, values.length);
            for (int i = 0; i < values.length; i++) {
                array.addByte(Integer.toString(i), values[i]);
            }
        }
    }

    @Override
    public byte[] getByteArray(final String key) throws InvalidSettingsException {
        var array = getConfigBase(key);
        var values = array.newArray(byte[]::new);
        for (int i = 0; values != null && i < values.length; i++) {
            values[i] = array.getByte(Integer.toString(i));
        }
        return values;
    }

    @Override
    public byte[] getByteArray(final String key, final byte... def) {
        return SettingOr.otherwise(() -> getByteArray(key), def);
    }

    @Override
    public void addBoolean(final String key, final boolean value) {
        put(new ConfigLeaf(ConfigEntries.xboolean, key, value));
    }

    @Override
    public boolean getBoolean(final String key) throws InvalidSettingsException {
        return (Boolean) value(ConfigEntries.xboolean, "Boolean", key);
    }

    @Override
    public boolean getBoolean(final String key, final boolean def) {
        return has(ConfigEntries.xboolean, key) ? (Boolean) ((ConfigLeaf) get(key)).value() : def;
    }

    @Override
    public void addBooleanArray(final String key, final boolean... values) {
        var array = addConfigBase(key);
        if (values != null) {
            array.addInt(ARRAY_SIZE, values.length);
            for (int i = 0; i < values.length; i++) {
                array.addBoolean(Integer.toString(i), values[i]);
            }
        }
    }

    @Override
    public boolean[] getBooleanArray(final String key) throws InvalidSettingsException {
        var array = getConfigBase(key);
        var values = array.newArray(boolean[]::new);
        for (int i = 0; values != null && i < values.length; i++) {
            values[i] = array.getBoolean(Integer.toString(i));
        }
        return values;
    }

    @Override
    public boolean[] getBooleanArray(final String key, final boolean... def) {
        return SettingOr.otherwise(() -> getBooleanArray(key), def);
    }

    @Override
    public void addString(final String key, final String value) {
        put(new ConfigLeaf(ConfigEntries.xstring, key, value));
    }

    @Override
    public String getString(final String key) throws InvalidSettingsException {
        return (String) value(ConfigEntries.xstring, "String", key);
    }

    @Override
    public String getString(final String key, final String def) {
        return has(ConfigEntries.xstring, key) ? (String) ((ConfigLeaf) get(key)).value() : def;
    }

    @Override
    public void addStringArray(final String key, final String... values) {
        var array = addConfigBase(key);
        if (values != null) {
            array.addInt(ARRAY_SIZE, values.length);
            for (int i = 0; i < values.length; i++) {
                array.addString(Integer.toString(i), values[i]);
            }
        }
    }

    @Override
    public String[] getStringArray(final String key) throws InvalidSettingsException {
        var array = getConfigBase(key);
        var values = array.newArray(String[]::new);
        for (int i = 0; values != null && i < values.length; i++) {
            values[i] = array.getString(Integer.toString(i));
        }
        return values;
    }

    @Override
    public String[] getStringArray(final String key, final String... def) {
        return SettingOr.otherwise(() -> getStringArray(key), def);
    }

    private boolean has(final ConfigEntries type, final String key) {
        var entry = get(key);
        return entry != null && entry.getType() == type;
    }

    private Object value(final ConfigEntries type, final String typeName, final String key)
            throws InvalidSettingsException {
        if (!has(type, key)) {
            throw notFound(typeName, key);
        }
        return ((ConfigLeaf) get(key)).value();
    }

    /** Allocates no more than the stored entries can fill, whatever size a damaged file claims. */
    private <A> A newArray(final IntFunction<A> constructor) throws InvalidSettingsException {
        int size = getInt(ARRAY_SIZE, -1);
        if (size < 0) {
            return null;
        }
        if (size >= entries.size()) {
            throw new InvalidSettingsException("The array \"" + getKey() + "\" should have " + size
                    + " values but has only " + (entries.size() - 1) + ".");
        }
        return constructor.apply(size);
    }

    private static InvalidSettingsException notFound(final String typeName, final String key) {
        return new InvalidSettingsException(typeName + " for key \"" + key + "\" not found.");
    }
}
