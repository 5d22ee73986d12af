package org.knime.embedded.parameters.state;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.knime.embedded.parameters.ParameterException;
import org.knime.embedded.parameters.ParameterNode;
import org.knime.embedded.parameters.ParameterNode.Group;
import org.knime.embedded.parameters.ParameterNode.ObjectArray;
import org.knime.node.parameters.updates.ParameterReference;
import org.knime.node.parameters.updates.ValueReference;

/** The fields that a {@link ParameterReference} names. */
@SuppressWarnings("rawtypes")
public final class References {

    private final Map<Class<? extends ParameterReference>, ParameterNode> nodes = new HashMap<>();

    /** Collects the references of shown parameters, without those of array elements. */
    public References(final Group shown) {
        shown.descendants().forEach(node -> node.annotation(ValueReference.class)
                .ifPresent(reference -> nodes.put(reference.value(), node)));
    }

    /** Collects the references of shown parameters and of array elements in them. */
    public static References withElements(final Group shown) {
        final var references = new References(shown);
        shown.descendants()
                .filter(ObjectArray.class::isInstance)
                .map(array -> withElements(((ObjectArray) array).element()))
                .forEach(inner -> references.nodes.putAll(inner.nodes));
        return references;
    }

    /** The field with this reference. */
    public Optional<ParameterNode> find(final Class<? extends ParameterReference> reference) {
        return Optional.ofNullable(nodes.get(reference));
    }

    /**
     * The field with this reference.
     *
     * @throws ParameterException if there is none
     */
    public ParameterNode get(final Class<? extends ParameterReference> reference) {
        return find(reference)
                .orElseThrow(() -> new ParameterException(
                        "No field has @ValueReference(" + reference.getSimpleName() + ".class)."));
    }
}
