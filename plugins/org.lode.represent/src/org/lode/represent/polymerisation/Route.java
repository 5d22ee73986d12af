package org.lode.represent.polymerisation;

import java.util.List;
import org.lode.represent.Molecule;

/**
 * A way to make a polymer.
 *
 * @param rule the polymerisation
 * @param monomers its monomers, in the rule's order
 */
public record Route(PolymerisationRule rule, List<Molecule> monomers) {}
