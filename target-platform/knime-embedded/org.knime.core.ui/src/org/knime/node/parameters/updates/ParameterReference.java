package org.knime.node.parameters.updates;

/**
 * Names a field by a class, so that effects and state providers can refer to its value.
 *
 * @param <V> the field's type, boxed
 */
@SuppressWarnings("unused") // the type argument is read by reflection
public interface ParameterReference<V> {}
