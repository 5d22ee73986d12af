/** The node Materials Reader and the file formats it reads. */
package org.lode.nodes.reader;
