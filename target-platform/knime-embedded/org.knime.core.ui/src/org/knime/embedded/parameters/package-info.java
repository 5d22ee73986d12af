/** A class of parameters taken apart into its fields; the base of storing, showing and describing them. */
package org.knime.embedded.parameters;
