/** Web pages of nodes. */
package org.knime.core.webui;
