package org.lode.design;

import java.util.stream.Collectors;
import org.lode.represent.Material;
import org.lode.represent.Molecule;
import org.lode.represent.Polymer;
import org.lode.represent.polymerisation.PolymerisationRules;
import org.lode.represent.polymerisation.Retrosynthesis;

/** Names for each designed polymer a polymerisation and the monomers that it can be made of. For one thread. */
final class Routes {
    private final Retrosynthesis retrosynthesis = new Retrosynthesis(PolymerisationRules.standard());

    /** The first route, as {@code rule: monomer + monomer}; empty for a molecule or if there is none. */
    String of(Material material) {
        if (!(material instanceof Polymer polymer)) {
            return "";
        }
        return retrosynthesis
                .first(polymer)
                .map(route -> route.rule().name() + ": "
                        + route.monomers().stream().map(Molecule::canonical).collect(Collectors.joining(" + ")))
                .orElse("");
    }
}
