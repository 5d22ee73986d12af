package org.knime.node.parameters.persistence;

/** A class whose fields are stored one by one. */
public interface Persistable {}
