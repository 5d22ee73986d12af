package org.knime.node.parameters.updates;

/** Names a button, so that its click can trigger a {@link StateProvider}. */
public interface ButtonReference {}
