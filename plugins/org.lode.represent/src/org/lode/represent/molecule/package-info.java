/**
 * Molecular graphs, read from SMILES, and the descriptors computed on them. Repeat units of polymers are such graphs,
 * too: bent to a ring that is large enough to look like an endless chain.
 */
package org.lode.represent.molecule;
