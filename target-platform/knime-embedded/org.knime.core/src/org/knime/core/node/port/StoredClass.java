package org.knime.core.node.port;

import java.io.IOException;
import java.util.Optional;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.ModelContentRO;
import org.knime.core.node.ModelContentWO;

/** The class of a stored port object or specification, by name. */
final class StoredClass {

    private static final String CLASS_NAME = "class_name";

    private StoredClass() {}

    static void save(final Class<?> type, final ModelContentWO content) {
        content.addInt("version", 1);
        content.addString(CLASS_NAME, type.getName());
    }

    /** Creates a port object of the class that the content names, which must be one of port objects. */
    @SuppressWarnings("unchecked") // the caller's serializer wrote the class name
    static <T extends PortObject> T newObject(final ModelContentRO content) throws IOException {
        String name = name(content);
        return (T) create(name, PortTypeRegistry.getInstance().getObjectClass(name));
    }

    /** Creates a specification of the class that the content names, which must be one of specifications. */
    @SuppressWarnings("unchecked") // the caller's serializer wrote the class name
    static <T extends PortObjectSpec> T newSpec(final ModelContentRO content) throws IOException {
        String name = name(content);
        return (T) create(name, PortTypeRegistry.getInstance().getSpecClass(name));
    }

    private static String name(final ModelContentRO content) throws IOException {
        try {
            return content.getString(CLASS_NAME);
        } catch (InvalidSettingsException e) {
            throw new IOException("A stored port does not name its class.", e);
        }
    }

    private static Object create(final String name, final Optional<? extends Class<?>> type) throws IOException {
        if (type.isEmpty()) {
            throw new IOException("A stored port is of the class \"" + name + "\". Install the extension it is in.");
        }
        try {
            return type.get().getConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IOException("The class \"" + name + "\" has no public constructor without arguments.", e);
        }
    }
}
