package org.lode.design.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.lode.design.Structures;

class ScaffoldCapTests {
    private static String scaffold(String smiles) {
        return ScaffoldCap.scaffold(Structures.molecules(smiles).get(0));
    }

    @Test
    void tolueneAndPhenolShareBenzeneButPyridineDoesNot() {
        assertEquals(scaffold("Cc1ccccc1"), scaffold("Oc1ccccc1"));
        assertNotEquals(scaffold("Cc1ccccc1"), scaffold("Cc1ccccn1"));
    }

    @Test
    void thirdOfAScaffoldIsKeptOutWhereTwoAreAllowed() {
        var cap = new ScaffoldCap(2);
        assertTrue(cap.admits(scaffold("Cc1ccccc1")));
        assertTrue(cap.admits(scaffold("Oc1ccccc1")));
        assertFalse(cap.admits(scaffold("Nc1ccccc1")));
        assertTrue(cap.admits(scaffold("Cc1ccccn1")));
    }

    @Test
    void chainsAreNotCounted() {
        var cap = new ScaffoldCap(1);
        assertTrue(cap.admits(scaffold("CCO")));
        assertTrue(cap.admits(scaffold("CCN")));
    }
}
