package org.knime.core.data.container;

/** Tables of a running node. This host needs none. */
public interface ILocalDataRepository {}
