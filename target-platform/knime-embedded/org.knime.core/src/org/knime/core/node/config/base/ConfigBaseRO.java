package org.knime.core.node.config.base;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.Set;
import org.knime.core.node.InvalidSettingsException;

/**
 * Reads a configuration. A getter without a default throws when the key is absent or holds a value of another type; one
 * with a default returns the default then. An array that was stored as null is returned as null.
 */
public interface ConfigBaseRO extends Iterable<String> {

    /**
     * @param key the key
     * @return the nested configuration
     * @throws InvalidSettingsException if there is none of that key
     */
    ConfigBase getConfigBase(String key) throws InvalidSettingsException;

    /**
     * @param os receives the XML; it is closed
     * @throws IOException if it cannot be written
     */
    void saveToXML(OutputStream os) throws IOException;

    /**
     * @param dest receives all entries
     */
    void copyTo(ConfigBaseWO dest);

    /**
     * @return the key of this configuration
     */
    String getKey();

    /**
     * @return the keys in their stored order
     */
    Set<String> keySet();

    /**
     * @param key a key
     * @return whether there is an entry of that key
     */
    boolean containsKey(String key);

    /**
     * @param key the key
     * @return the int stored there
     * @throws InvalidSettingsException if there is none
     */
    int getInt(String key) throws InvalidSettingsException;

    /**
     * @param key the key
     * @param def returned when there is no int of that key
     * @return the int
     */
    int getInt(String key, int def);

    /**
     * @param key the key
     * @return the int values stored there, or null if null was stored
     * @throws InvalidSettingsException if there are none
     */
    int[] getIntArray(String key) throws InvalidSettingsException;

    /**
     * @param key the key
     * @param def returned when there are no int values of that key
     * @return the values
     */
    int[] getIntArray(String key, int... def);

    /**
     * @param key the key
     * @return the double stored there
     * @throws InvalidSettingsException if there is none
     */
    double getDouble(String key) throws InvalidSettingsException;

    /**
     * @param key the key
     * @param def returned when there is no double of that key
     * @return the double
     */
    double getDouble(String key, double def);

    /**
     * @param key the key
     * @return the double values stored there, or null if null was stored
     * @throws InvalidSettingsException if there are none
     */
    double[] getDoubleArray(String key) throws InvalidSettingsException;

    /**
     * @param key the key
     * @param def returned when there are no double values of that key
     * @return the values
     */
    double[] getDoubleArray(String key, double... def);

    /**
     * @param key the key
     * @return the float stored there
     * @throws InvalidSettingsException if there is none
     */
    float getFloat(String key) throws InvalidSettingsException;

    /**
     * @param key the key
     * @param def returned when there is no float of that key
     * @return the float
     */
    float getFloat(String key, float def);

    /**
     * @param key the key
     * @return the float values stored there, or null if null was stored
     * @throws InvalidSettingsException if there are none
     */
    float[] getFloatArray(String key) throws InvalidSettingsException;

    /**
     * @param key the key
     * @param def returned when there are no float values of that key
     * @return the values
     */
    float[] getFloatArray(String key, float... def);

    /**
     * @param key the key
     * @return the char stored there
     * @throws InvalidSettingsException if there is none
     */
    char getChar(String key) throws InvalidSettingsException;

    /**
     * @param key the key
     * @param def returned when there is no char of that key
     * @return the char
     */
    char getChar(String key, char def);

    /**
     * @param key the key
     * @return the char values stored there, or null if null was stored
     * @throws InvalidSettingsException if there are none
     */
    char[] getCharArray(String key) throws InvalidSettingsException;

    /**
     * @param key the key
     * @param def returned when there are no char values of that key
     * @return the values
     */
    char[] getCharArray(String key, char... def);

    /**
     * @param key the key
     * @return the short stored there
     * @throws InvalidSettingsException if there is none
     */
    short getShort(String key) throws InvalidSettingsException;

    /**
     * @param key the key
     * @param def returned when there is no short of that key
     * @return the short
     */
    short getShort(String key, short def);

    /**
     * @param key the key
     * @return the short values stored there, or null if null was stored
     * @throws InvalidSettingsException if there are none
     */
    short[] getShortArray(String key) throws InvalidSettingsException;

    /**
     * @param key the key
     * @param def returned when there are no short values of that key
     * @return the values
     */
    short[] getShortArray(String key, short... def);

    /**
     * @param key the key
     * @return the long stored there
     * @throws InvalidSettingsException if there is none
     */
    long getLong(String key) throws InvalidSettingsException;

    /**
     * @param key the key
     * @param def returned when there is no long of that key
     * @return the long
     */
    long getLong(String key, long def);

    /**
     * @param key the key
     * @return the long values stored there, or null if null was stored
     * @throws InvalidSettingsException if there are none
     */
    long[] getLongArray(String key) throws InvalidSettingsException;

    /**
     * @param key the key
     * @param def returned when there are no long values of that key
     * @return the values
     */
    long[] getLongArray(String key, long... def);

    /**
     * @param key the key
     * @return the byte stored there
     * @throws InvalidSettingsException if there is none
     */
    byte getByte(String key) throws InvalidSettingsException;

    /**
     * @param key the key
     * @param def returned when there is no byte of that key
     * @return the byte
     */
    byte getByte(String key, byte def);

    /**
     * @param key the key
     * @return the byte values stored there, or null if null was stored
     * @throws InvalidSettingsException if there are none
     */
    byte[] getByteArray(String key) throws InvalidSettingsException;

    /**
     * @param key the key
     * @param def returned when there are no byte values of that key
     * @return the values
     */
    byte[] getByteArray(String key, byte... def);

    /**
     * @param key the key
     * @return the boolean stored there
     * @throws InvalidSettingsException if there is none
     */
    boolean getBoolean(String key) throws InvalidSettingsException;

    /**
     * @param key the key
     * @param def returned when there is no boolean of that key
     * @return the boolean
     */
    boolean getBoolean(String key, boolean def);

    /**
     * @param key the key
     * @return the boolean values stored there, or null if null was stored
     * @throws InvalidSettingsException if there are none
     */
    boolean[] getBooleanArray(String key) throws InvalidSettingsException;

    /**
     * @param key the key
     * @param def returned when there are no boolean values of that key
     * @return the values
     */
    boolean[] getBooleanArray(String key, boolean... def);

    /**
     * @param key the key
     * @return the String stored there
     * @throws InvalidSettingsException if there is none
     */
    String getString(String key) throws InvalidSettingsException;

    /**
     * @param key the key
     * @param def returned when there is no String of that key
     * @return the String
     */
    String getString(String key, String def);

    /**
     * @param key the key
     * @return the String values stored there, or null if null was stored
     * @throws InvalidSettingsException if there are none
     */
    String[] getStringArray(String key) throws InvalidSettingsException;

    /**
     * @param key the key
     * @param def returned when there are no String values of that key
     * @return the values
     */
    String[] getStringArray(String key, String... def);

    /** {@return the keys in their stored order} */
    @Override
    Iterator<String> iterator();

    /**
     * This host stores no passwords.
     *
     * @param key the key
     * @param encryptionKey not used
     * @return never
     * @throws InvalidSettingsException always
     */
    String getPassword(String key, String encryptionKey) throws InvalidSettingsException;

    /**
     * This host stores no passwords.
     *
     * @param key the key
     * @param encryptionKey not used
     * @param def what is returned
     * @return the default
     */
    String getPassword(String key, String encryptionKey, String def);

    /**
     * @param key the key
     * @return the text stored in memory, or null
     */
    String getTransientString(String key);
}
