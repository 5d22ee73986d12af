package org.knime.core.data;

/** Meta information of a value class that has a name of its own. */
public abstract class ExtensibleUtilityFactory extends DataValue.UtilityFactory {

    /** The value class that is described. */
    protected final Class<? extends DataValue> m_valueClass;

    /**
     * @param valueClass the value class that is described
     */
    public ExtensibleUtilityFactory(final Class<? extends DataValue> valueClass) {
        m_valueClass = valueClass;
    }

    /**
     * @return the name that users see, such as "Number (Float)"
     */
    public abstract String getName();

    /**
     * @return earlier names, the oldest first
     */
    protected String[] getLegacyNames() {
        return new String[0];
    }

    /**
     * @return the oldest name
     */
    public final String getLegacyName() {
        var names = getLegacyNames();
        return names.length == 0 ? getName() : names[0];
    }

    /**
     * @return the group in which the value class is listed
     */
    public String getGroupName() {
        return "Other";
    }
}
