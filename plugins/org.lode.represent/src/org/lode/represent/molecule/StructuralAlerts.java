package org.lode.represent.molecule;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.openscience.cdk.interfaces.IAtomContainer;
import org.openscience.cdk.smarts.SmartsPattern;

/**
 * The substructures that drug-likeness counts against a molecule, and the bonds that turn freely, as SMARTS patterns. For
 * one thread at a time.
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

    private final List<SmartsPattern> alerts;
    private final SmartsPattern rotatable;

    StructuralAlerts() {
        alerts = ALERTS.stream().map(StructuralAlerts::pattern).toList();
        rotatable = pattern(ROTATABLE);
    }

    private static List<String> read() {
        try (var in = StructuralAlerts.class.getResourceAsStream("structural_alerts.smarts");
                var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Rings and aromaticity are those of the structure, so that no pattern has to find them anew. */
    private static SmartsPattern pattern(String smarts) {
        return SmartsPattern.create(smarts).setPrepare(false);
    }

    /** Number of patterns in the list. */
    static int patterns() {
        return ALERTS.size();
    }

    /** How many of the substructures a structure has; each counts once. */
    int count(IAtomContainer structure) {
        int count = 0;
        for (var alert : alerts) {
            count += alert.matches(structure) ? 1 : 0;
        }
        return count;
    }

    /** Number of bonds that turn freely. */
    int rotatableBonds(IAtomContainer structure) {
        return rotatable.matchAll(structure).countUnique();
    }
}
