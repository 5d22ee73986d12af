/** Reading tables by a cursor. */
package org.knime.core.data.v2;
