/** Where the files of cells and port objects are. */
package org.knime.core.data.filestore.internal;
