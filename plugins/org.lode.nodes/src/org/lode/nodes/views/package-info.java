/**
 * Views of nodes: what a page shows as data, how it is kept with the node's results, and the one page for all nodes
 * ({@code view/} in this bundle). Every node gathers its view in its own package.
 */
package org.lode.nodes.views;
