package org.knime.core.data.filestore.internal;

/** Knows the files of a node. */
public interface IFileStoreHandler {}
