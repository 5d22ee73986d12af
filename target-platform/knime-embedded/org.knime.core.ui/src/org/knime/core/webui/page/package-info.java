/** The pages of views and the files that they load. */
package org.knime.core.webui.page;
