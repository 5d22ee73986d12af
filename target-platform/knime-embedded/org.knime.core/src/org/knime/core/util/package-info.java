/** Files, versions and other small helpers of KNIME's API. */
package org.knime.core.util;
