package org.lode.design.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.lode.design.Structures;
import org.lode.represent.Material;
import org.lode.represent.MaterialKind;
import org.lode.represent.Polymer;
import org.lode.represent.polymerisation.PolymerisationRules;
import org.lode.represent.polymerisation.Retrosynthesis;

/** Polymers with other monomers. */
class MonomerExchangeTests {
    private static final String NYLON_66 = "*NCCCCCCNC(=O)CCCCC(*)=O";
    private static final String NYLON_6I = "*NCCCCCCNC(=O)c1cccc(c1)C(*)=O";
    private static final String NYLON_46 = "*NCCCCNC(=O)CCCCC(*)=O";

    private static Material polymer(String text) {
        return Structures.parse(MaterialKind.POLYMER, text);
    }

    private static List<String> children(String parent, String partner, int count) {
        var exchange = new MonomerExchange(Plausibility.STANDARD);
        var random = new SplittableRandom(1);
        var children = new ArrayList<String>();
        for (int i = 0; i < count; i++) {
            exchange.apply(polymer(parent), polymer(partner), random)
                    .ifPresent(child -> children.add(child.canonical()));
        }
        return children;
    }

    @Test
    void diacidOfThePartnerMakesItsNylon() {
        assertTrue(children(NYLON_66, NYLON_6I, 60).contains(polymer(NYLON_6I).canonical()));
    }

    @Test
    void diamineOfThePartnerMakesItsNylon() {
        assertTrue(children(NYLON_66, NYLON_46, 60).contains(polymer(NYLON_46).canonical()));
    }

    @Test
    void everyChildNamesItsMonomers() throws Exception {
        var children = children(NYLON_66, "*OCCOC(=O)c1ccc(cc1)C(*)=O", 60);
        assertTrue(children.size() > 30, children.size() + " children of 60 tries");
        var retrosynthesis = new Retrosynthesis(PolymerisationRules.standard());
        for (var child : children) {
            assertFalse(retrosynthesis.routes(Polymer.parse(child)).isEmpty(), child);
            assertEquals(2, child.chars().filter(symbol -> symbol == '*').count(), child);
            assertNotEquals(polymer(NYLON_66).canonical(), child);
        }
    }

    @Test
    void polymerWithoutARouteHasNoChildren() {
        assertEquals(List.of(), children("*c1ccc(*)s1", NYLON_66, 5));
    }
}
