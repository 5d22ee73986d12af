package org.knime.core.node.port;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.core.runtime.IConfigurationElement;
import org.knime.core.data.DataTableSpec;
import org.knime.embedded.ExtensionClasses;

/**
 * Knows the port types: those of the extension point {@code org.knime.core.PortType} and, without a running extension
 * registry, any class of port objects with a serializer nested in it.
 */
public final class PortTypeRegistry {

    private static final ExtensionClasses OBJECTS = new ExtensionClasses("org.knime.core.PortType", "objectClass");
    private static final ExtensionClasses SPECS = new ExtensionClasses("org.knime.core.PortType", "specClass");
    private static final PortTypeRegistry INSTANCE = new PortTypeRegistry();

    private PortTypeRegistry() {}

    /**
     * @return the registry
     */
    public static PortTypeRegistry getInstance() {
        return INSTANCE;
    }

    /**
     * @return the types that bundles contribute
     */
    public Collection<PortType> availablePortTypes() {
        Set<PortType> types = new LinkedHashSet<>();
        OBJECTS.elements()
                .flatMap(element -> getObjectClass(element.getAttribute("objectClass")).stream())
                .forEach(objectClass -> types.add(getPortType(objectClass)));
        return types;
    }

    /**
     * @param portClass a class of port objects
     * @return its type
     */
    public PortType getPortType(final Class<? extends PortObject> portClass) {
        return getPortType(portClass, false);
    }

    /**
     * @param portClass a class of port objects
     * @param isOptional whether the port may be left unconnected
     * @return its type
     */
    public PortType getPortType(final Class<? extends PortObject> portClass, final boolean isOptional) {
        var element = OBJECTS.elements()
                .filter(candidate -> portClass.getName().equals(candidate.getAttribute("objectClass")))
                .findFirst();
        return new PortType(
                portClass,
                isOptional,
                element.map(e -> e.getAttribute("name")).orElse(null),
                element.map(e -> e.getAttribute("color")).map(Integer::decode).orElse(PortType.DEFAULT_COLOR),
                element.map(e -> Boolean.parseBoolean(e.getAttribute("hidden"))).orElse(false));
    }

    /**
     * @param className name of a class of port objects
     * @return the class, if an installed bundle has it
     */
    public Optional<Class<? extends PortObject>> getObjectClass(final String className) {
        return OBJECTS.find(className, PortObject.class).map(type -> type.asSubclass(PortObject.class));
    }

    /**
     * @param className name of a class of specifications
     * @return the class, if an installed bundle has it
     */
    public Optional<Class<? extends PortObjectSpec>> getSpecClass(final String className) {
        return SPECS.find(className, PortObjectSpec.class).map(type -> type.asSubclass(PortObjectSpec.class));
    }

    /**
     * @param objectClass a class of port objects
     * @return what stores and restores them
     */
    @SuppressWarnings("unchecked") // a serializer is registered for, or nested in, the class of its objects
    public Optional<PortObject.PortObjectSerializer<PortObject>> getObjectSerializer(
            final Class<? extends PortObject> objectClass) {
        return serializer(OBJECTS, "objectClass", "objectSerializer", objectClass)
                .map(found -> (PortObject.PortObjectSerializer<PortObject>) found);
    }

    /**
     * @param specClass a class of specifications
     * @return what stores and restores them
     */
    @SuppressWarnings("unchecked") // a serializer is registered for, or nested in, the class of its specifications
    public Optional<PortObjectSpec.PortObjectSpecSerializer<PortObjectSpec>> getSpecSerializer(
            final Class<? extends PortObjectSpec> specClass) {
        if (specClass == DataTableSpec.class) {
            return Optional.of((PortObjectSpec.PortObjectSpecSerializer<PortObjectSpec>)
                    (PortObjectSpec.PortObjectSpecSerializer<?>) new DataTableSpec.Serializer());
        }
        return serializer(SPECS, "specClass", "specSerializer", specClass)
                .map(found -> (PortObjectSpec.PortObjectSpecSerializer<PortObjectSpec>) found);
    }

    private static Optional<Object> serializer(
            final ExtensionClasses classes, final String classAttribute, final String attribute, final Class<?> type) {
        var registered = classes.elements()
                .filter(element -> type.getName().equals(element.getAttribute(classAttribute)))
                .flatMap(element -> load(element, attribute).stream());
        var nested = Stream.of(type.getClasses())
                .filter(candidate -> PortObject.PortObjectSerializer.class.isAssignableFrom(candidate)
                        || PortObjectSpec.PortObjectSpecSerializer.class.isAssignableFrom(candidate));
        return Stream.concat(registered, nested).findFirst().map(PortTypeRegistry::create);
    }

    private static Optional<Class<?>> load(final IConfigurationElement element, final String attribute) {
        String className = element.getAttribute(attribute);
        return className == null ? Optional.empty() : ExtensionClasses.load(element, className);
    }

    private static Object create(final Class<?> serializerClass) {
        try {
            return serializerClass.getConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(
                    "The serializer " + serializerClass.getName() + " has no public constructor without arguments.", e);
        }
    }
}
