package org.knime.embedded;

import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.core.runtime.ContributorFactoryOSGi;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.RegistryFactory;

/**
 * Finds classes that bundles contribute to an extension point, and classes visible from here. Without a running extension
 * registry (plain Java) only the class path counts. A class is loaded but not initialised until it passed the check of
 * its super type, so that a name in a file cannot run code of an arbitrary class.
 */
public final class ExtensionClasses {

    private final String point;
    private final String attribute;

    /**
     * @param point id of the extension point
     * @param attribute the attribute of its elements that names a class
     */
    public ExtensionClasses(final String point, final String attribute) {
        this.point = point;
        this.attribute = attribute;
    }

    /**
     * @return the elements contributed to the extension point, in the order of the registry
     */
    public Stream<IConfigurationElement> elements() {
        var registry = RegistryFactory.getRegistry();
        return registry == null ? Stream.empty() : Stream.of(registry.getConfigurationElementsFor(point));
    }

    /**
     * @param className name of a class
     * @param superType what it must extend or implement
     * @return the class, empty if no bundle contributes it and it is not visible from here
     */
    public Optional<Class<?>> find(final String className, final Class<?> superType) {
        return Stream.concat(
                        elements()
                                .filter(element -> className.equals(element.getAttribute(attribute)))
                                .map(element -> load(element, className)),
                        Stream.of(
                                        ExtensionClasses.class.getClassLoader(),
                                        Thread.currentThread().getContextClassLoader())
                                .map(loader -> load(loader, className)))
                .flatMap(Optional::stream)
                .filter(superType::isAssignableFrom)
                .findFirst();
    }

    /**
     * @param element an element of an extension
     * @param className name of a class
     * @return the class as the contributing bundle sees it
     */
    @SuppressWarnings("unused") // the caller says what is missing, in the user's words
    public static Optional<Class<?>> load(final IConfigurationElement element, final String className) {
        var bundle = ContributorFactoryOSGi.resolve(element.getContributor());
        try {
            return bundle == null ? Optional.empty() : Optional.of(bundle.loadClass(className));
        } catch (ClassNotFoundException | LinkageError e) {
            return Optional.empty();
        }
    }

    @SuppressWarnings("unused") // the caller says what is missing, in the user's words
    private static Optional<Class<?>> load(final ClassLoader loader, final String className) {
        try {
            return loader == null ? Optional.empty() : Optional.of(Class.forName(className, false, loader));
        } catch (ClassNotFoundException | LinkageError e) {
            return Optional.empty();
        }
    }
}
