/** Files that belong to cells and port objects and are stored with the workflow. */
package org.knime.core.data.filestore;
