package org.lode.design;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.lode.represent.MaterialKind;

class RoutesTests {
    private static String route(MaterialKind kind, String text) {
        return new Routes().of(Structures.parse(kind, text));
    }

    /** Nylon 6,6 is made of hexamethylenediamine and adipic acid (G. Odian, Principles of Polymerization, 2004). */
    @Test
    void nylonIsMadeOfADiamineAndADiacid() {
        var route = route(MaterialKind.POLYMER, "*NCCCCCCNC(=O)CCCCC(=O)*");
        assertTrue(route.contains("NCCCCCCN") || route.contains("C(CCCCCN)N"), route);
        assertTrue(route.contains(" + "), route);
    }

    @Test
    void aMoleculeHasNoRoute() {
        assertEquals("", route(MaterialKind.MOLECULE, "CCO"));
    }
}
