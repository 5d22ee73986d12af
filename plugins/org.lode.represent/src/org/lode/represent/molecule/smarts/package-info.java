/**
 * Substructure search in {@link org.lode.represent.molecule.MolecularGraph}s by lists of SMARTS patterns. The descriptors
 * of molecules enter; CDK reads the patterns.
 */
package org.lode.represent.molecule.smarts;
