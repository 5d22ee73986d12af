package org.knime.core.node;

/** Marks the interfaces by which nodes are described step by step. */
public interface FluentNodeAPI {}
