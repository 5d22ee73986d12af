/** The node Model Writer. */
package org.lode.nodes.writer;
