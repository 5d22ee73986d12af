/** Building tables, and deriving tables from tables column by column. */
package org.knime.core.data.container;
