/** The node Screener. */
package org.lode.nodes.screener;
