/** The node Descriptor Calculator. */
package org.lode.nodes.descriptors;
