package org.knime.core.node.config.base;

/** Writes a configuration: an entry of the same key is replaced. */
public interface ConfigBaseWO {

    /**
     * @param key the key
     * @return a new, empty nested configuration
     */
    ConfigBase addConfigBase(String key);

    /**
     * @return the key of this configuration
     */
    String getKey();

    /**
     * @param key the key
     * @param value the int to store
     */
    void addInt(String key, int value);

    /**
     * @param key the key
     * @param values the int values to store, may be null
     */
    void addIntArray(String key, int... values);

    /**
     * @param key the key
     * @param value the double to store
     */
    void addDouble(String key, double value);

    /**
     * @param key the key
     * @param values the double values to store, may be null
     */
    void addDoubleArray(String key, double... values);

    /**
     * @param key the key
     * @param value the float to store
     */
    void addFloat(String key, float value);

    /**
     * @param key the key
     * @param values the float values to store, may be null
     */
    void addFloatArray(String key, float... values);

    /**
     * @param key the key
     * @param value the char to store
     */
    void addChar(String key, char value);

    /**
     * @param key the key
     * @param values the char values to store, may be null
     */
    void addCharArray(String key, char... values);

    /**
     * @param key the key
     * @param value the short to store
     */
    void addShort(String key, short value);

    /**
     * @param key the key
     * @param values the short values to store, may be null
     */
    void addShortArray(String key, short... values);

    /**
     * @param key the key
     * @param value the long to store
     */
    void addLong(String key, long value);

    /**
     * @param key the key
     * @param values the long values to store, may be null
     */
    void addLongArray(String key, long... values);

    /**
     * @param key the key
     * @param value the byte to store
     */
    void addByte(String key, byte value);

    /**
     * @param key the key
     * @param values the byte values to store, may be null
     */
    void addByteArray(String key, byte... values);

    /**
     * @param key the key
     * @param value the boolean to store
     */
    void addBoolean(String key, boolean value);

    /**
     * @param key the key
     * @param values the boolean values to store, may be null
     */
    void addBooleanArray(String key, boolean... values);

    /**
     * @param key the key
     * @param value the String to store
     */
    void addString(String key, String value);

    /**
     * @param key the key
     * @param values the String values to store, may be null
     */
    void addStringArray(String key, String... values);

    /**
     * This host stores no passwords.
     *
     * @param key the key
     * @param encryptionKey not used
     * @param value the password
     * @throws UnsupportedOperationException if the password is not null
     */
    void addPassword(String key, String encryptionKey, String value);

    /**
     * @param key the key
     * @param value text that is kept in memory and never saved
     */
    void addTransientString(String key, String value);
}
