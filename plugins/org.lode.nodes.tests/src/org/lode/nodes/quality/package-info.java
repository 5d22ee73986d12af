/** What docs/quality.md and docs/nodes say, made from the tests and from the nodes, and the checks that hold for all nodes alike. */
package org.lode.nodes.quality;
