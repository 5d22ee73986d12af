package org.lode.represent.molecule;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.lode.represent.molecule.smarts.Occurrences;
import org.lode.represent.molecule.smarts.PatternList;

/**
 * The substructures that drug-likeness counts against a molecule, and the bonds that turn freely, as SMARTS patterns.
 * Immutable.
 *
 * <p>The list is RDKit's, after R. Brenk et al., ChemMedChem 3 (2008) 435; so is the definition of the bonds.
 */
final class StructuralAlerts {
    private static final List<String> ALERTS = read();

    /** An end of a freely turning bond: no end of the chain, no triple bond, no trihalomethyl, no t-butyl. */
    private static final String END =
            "!$(*#*)&!D1&!$(C(F)(F)F)&!$(C(Cl)(Cl)Cl)&!$(C(Br)(Br)Br)&!$(C([CH3])([CH3])[CH3])";

    /** The strict definition: bonds of amides, esters, amidines and the like don't turn. */
    private static final String ROTATABLE = "[" + END
            + "&!$([CD3](=[N,O,S])-!@[#7,O,S!D1])&!$([#7,O,S!D1]-!@[CD3]=[N,O,S])"
            + "&!$([CD3](=[N+])-!@[#7!D1])&!$([#7!D1]-!@[CD3]=[N+])]-,:;!@[" + END + "]";

    private static final StructuralAlerts STANDARD = new StructuralAlerts();

    private final PatternList patterns;

    private StructuralAlerts() {
        var all = new ArrayList<>(ALERTS);
        all.add(ROTATABLE);
        patterns = new PatternList(all);
    }

    /** The list. */
    static StructuralAlerts standard() {
        return STANDARD;
    }

    private static List<String> read() {
        try (var in = StructuralAlerts.class.getResourceAsStream("structural_alerts.smarts");
                var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Number of patterns in the list. */
    static int patterns() {
        return ALERTS.size();
    }

    /** What a graph has of the patterns. */
    Occurrences in(MolecularGraph graph) {
        return patterns.in(graph);
    }

    /** How many of the substructures a graph has; each counts once. */
    int count(Occurrences found) {
        int count = 0;
        for (int alert = 0; alert < ALERTS.size(); alert++) {
            count += found.has(alert) ? 1 : 0;
        }
        return count;
    }

    /** Number of bonds that turn freely. */
    int rotatableBonds(Occurrences found) {
        return found.count(ALERTS.size(), Integer.MAX_VALUE);
    }
}
