package org.lode.design.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.lode.design.Structures;
import org.lode.represent.Material;

class ScaffoldCapTests {
    private static Material molecule(String smiles) {
        return Structures.molecules(smiles).get(0);
    }

    private static String scaffold(String smiles) {
        return ScaffoldCap.scaffold(molecule(smiles));
    }

    @Test
    void tolueneAndPhenolShareBenzeneButPyridineDoesNot() {
        assertEquals(scaffold("Cc1ccccc1"), scaffold("Oc1ccccc1"));
        assertNotEquals(scaffold("Cc1ccccc1"), scaffold("Cc1ccccn1"));
    }

    @Test
    void thirdOfAScaffoldIsKeptOutWhereTwoAreAllowed() {
        var cap = new ScaffoldCap(2);
        assertTrue(cap.admits(molecule("Cc1ccccc1")));
        assertTrue(cap.admits(molecule("Oc1ccccc1")));
        assertFalse(cap.admits(molecule("Nc1ccccc1")));
        assertTrue(cap.admits(molecule("Cc1ccccn1")));
    }

    @Test
    void chainsAreNotCounted() {
        var cap = new ScaffoldCap(1);
        assertTrue(cap.admits(molecule("CCO")));
        assertTrue(cap.admits(molecule("CCN")));
    }
}
