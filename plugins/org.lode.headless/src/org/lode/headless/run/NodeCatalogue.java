package org.lode.headless.run;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.RegistryFactory;
import org.knime.core.node.NodeFactory;
import org.lode.headless.workflow.NodeOrigin;

/** The nodes that can be used here, found as KNIME finds them: by the extension point of the node repository. */
public final class NodeCatalogue {
    private static final String EXTENSION_POINT = "org.knime.workbench.repository.nodes";

    private final List<Entry> entries;

    /**
     * A node that can be used.
     *
     * @param factoryClass class name of its factory
     * @param origin bundle the factory comes from
     * @param maker makes the factory
     */
    public record Entry(String factoryClass, NodeOrigin origin, Maker maker) {
        /** A new factory, ready to make nodes. */
        public NodeFactory<?> factory() {
            return maker.make();
        }
    }

    /** Makes a node factory. */
    @FunctionalInterface
    public interface Maker {
        /** A new factory. */
        NodeFactory<?> make();
    }

    private NodeCatalogue(List<Entry> entries) {
        this.entries = entries.stream()
                .sorted(Comparator.comparing(Entry::factoryClass))
                .toList();
    }

    /** The given nodes. */
    public static NodeCatalogue of(List<Entry> entries) {
        return new NodeCatalogue(entries);
    }

    /** The nodes of all installed bundles; none outside of an Equinox platform. */
    public static NodeCatalogue installed() {
        var registry = RegistryFactory.getRegistry();
        List<Entry> found = new ArrayList<>();
        if (registry != null) {
            for (var element : registry.getConfigurationElementsFor(EXTENSION_POINT)) {
                if ("node".equals(element.getName())) {
                    found.add(new Entry(element.getAttribute("factory-class"), origin(element), () -> make(element)));
                }
            }
        }
        return new NodeCatalogue(found);
    }

    /** All nodes, ordered by the class name of their factory. */
    public List<Entry> entries() {
        return entries;
    }

    /** The node of a factory class. */
    public Optional<Entry> find(String factoryClass) {
        return entries.stream()
                .filter(entry -> entry.factoryClass().equals(factoryClass))
                .findFirst();
    }

    private static NodeFactory<?> make(IConfigurationElement element) {
        try {
            return (NodeFactory<?>) element.createExecutableExtension("factory-class");
        } catch (CoreException e) {
            throw new IllegalStateException(
                    "The node factory " + element.getAttribute("factory-class") + " cannot be made: "
                            + e.getStatus().getMessage(),
                    e);
        }
    }

    private static NodeOrigin origin(IConfigurationElement element) {
        var id = element.getContributor().getName();
        var bundle = Platform.getBundle(id);
        if (bundle == null) {
            return new NodeOrigin(id, id, "", "0.0.0");
        }
        var headers = bundle.getHeaders();
        return new NodeOrigin(
                id,
                headers.get("Bundle-Name"),
                headers.get("Bundle-Vendor"),
                bundle.getVersion().toString());
    }
}
