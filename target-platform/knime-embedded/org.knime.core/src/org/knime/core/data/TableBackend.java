package org.knime.core.data;

/** A way to store tables. This host has one way only. */
public interface TableBackend {}
