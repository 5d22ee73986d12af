package org.knime.core.node.port;

import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettingsRO;
import org.knime.core.node.NodeSettingsWO;
import org.knime.core.node.config.ConfigRO;
import org.knime.core.node.config.ConfigWO;

/** Type of a port: the class of its objects. Obtained from the {@link PortTypeRegistry}. */
public final class PortType {

    /** Grey, the colour of types without one. */
    public static final int DEFAULT_COLOR = 0x9B9B9B;

    private static final String OBJECT_CLASS = "object_class";

    private final Class<? extends PortObject> objectClass;
    private final boolean optional;
    private final String name;
    private final int color;
    private final boolean hidden;

    PortType(
            final Class<? extends PortObject> objectClass,
            final boolean optional,
            final String name,
            final int color,
            final boolean hidden) {
        this.objectClass = objectClass;
        this.optional = optional;
        this.name = name == null ? objectClass.getSimpleName() : name;
        this.color = color;
        this.hidden = hidden;
    }

    /**
     * @return the name that users see
     */
    public String getName() {
        return name;
    }

    /**
     * @return red, green and blue, eight bits each
     */
    public int getColor() {
        return color;
    }

    /**
     * @return the class of the specifications
     */
    public Class<? extends PortObjectSpec> getPortObjectSpecClass() {
        return getPortObjectSpecClass(objectClass);
    }

    /**
     * @return the class of the objects
     */
    public Class<? extends PortObject> getPortObjectClass() {
        return objectClass;
    }

    /**
     * @return whether the port may be left unconnected
     */
    public boolean isOptional() {
        return optional;
    }

    /**
     * @return whether users see the type in lists
     */
    public boolean isHidden() {
        return hidden;
    }

    /**
     * @param subType another type
     * @return whether its objects are accepted here
     */
    public boolean isSuperTypeOf(final PortType subType) {
        return objectClass.isAssignableFrom(subType.objectClass);
    }

    /**
     * @param spec a specification or null
     * @return whether it is accepted here
     */
    public boolean acceptsPortObjectSpec(final PortObjectSpec spec) {
        return spec == null || getPortObjectSpecClass().isInstance(spec);
    }

    /**
     * @param portObjectClass a class or null
     * @return whether its objects are accepted here
     */
    public boolean acceptsPortObjectClass(final Class<? extends PortObject> portObjectClass) {
        return portObjectClass == null || objectClass.isAssignableFrom(portObjectClass);
    }

    /**
     * @param obj an object or null
     * @return whether it is accepted here
     */
    public boolean acceptsPortObject(final PortObject obj) {
        return obj == null || objectClass.isInstance(obj);
    }

    /**
     * @param settings receives the type
     */
    public void save(final NodeSettingsWO settings) {
        save((ConfigWO) settings);
    }

    /**
     * @param settings receives the type
     */
    public void save(final ConfigWO settings) {
        settings.addString(OBJECT_CLASS, objectClass.getName());
    }

    /**
     * @param settings hold a type
     * @return the type
     * @throws InvalidSettingsException if there is none or its class is not installed
     */
    public static PortType load(final NodeSettingsRO settings) throws InvalidSettingsException {
        return load((ConfigRO) settings);
    }

    /**
     * @param settings hold a type
     * @return the type
     * @throws InvalidSettingsException if there is none or its class is not installed
     */
    public static PortType load(final ConfigRO settings) throws InvalidSettingsException {
        String className = settings.getString(OBJECT_CLASS);
        var registry = PortTypeRegistry.getInstance();
        return registry.getObjectClass(className)
                .map(registry::getPortType)
                .orElseThrow(() -> new InvalidSettingsException(
                        "The port type \"" + className + "\" is not known. Install the extension it is in."));
    }

    /**
     * @param objectClass a class of port objects
     * @return the class of their specifications: what {@link PortObject#getSpec} is declared to return
     */
    public static Class<? extends PortObjectSpec> getPortObjectSpecClass(
            final Class<? extends PortObject> objectClass) {
        try {
            return objectClass.getMethod("getSpec").getReturnType().asSubclass(PortObjectSpec.class);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("A port object without a specification: " + objectClass, e);
        }
    }

    @Override
    public boolean equals(final Object obj) {
        return obj instanceof PortType type && objectClass == type.objectClass;
    }

    @Override
    public int hashCode() {
        return objectClass.hashCode();
    }

    @Override
    public String toString() {
        return "PortType(" + getPortObjectSpecClass().getSimpleName() + "," + objectClass.getSimpleName() + ")";
    }
}
