package org.lode.design.constraint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lode.design.Structures;
import org.lode.design.constraint.StructureRange.Quantity;
import org.lode.represent.Material;
import org.lode.represent.MaterialKind;

class ConstraintTests {
    private static final Material TOLUENE = Structures.parse(MaterialKind.MOLECULE, "Cc1ccccc1");

    @Test
    void whatLiesWithinTheBoundsIsMet() {
        assertEquals(0, new StructureRange(Quantity.HEAVY_ATOMS, 7, 7, 0).logFactor(TOLUENE));
        assertEquals(0, new StructureRange(Quantity.RINGS, 1, 1, 0).logFactor(TOLUENE));
        assertEquals(0, new StructureRange(Quantity.LARGEST_RING, 6, 6, 0).logFactor(TOLUENE));
        assertEquals(0, new StructureRange(Quantity.CHARGE, 0, 0, 0).logFactor(TOLUENE));
        // 92.14 g/mol, NIST Chemistry WebBook
        assertEquals(0, new StructureRange(Quantity.MASS, 92.1, 92.2, 0).logFactor(TOLUENE));
    }

    @Test
    void aHardBoundForbids() {
        assertEquals(Double.NEGATIVE_INFINITY, new StructureRange(Quantity.HEAVY_ATOMS, 0, 6, 0).logFactor(TOLUENE));
    }

    @Test
    void aSoftBoundFallsLikeANormalFlank() {
        // three atoms too many with a deviation of 2: -(3/2)²/2
        assertEquals(-1.125, new StructureRange(Quantity.HEAVY_ATOMS, 0, 4, 2).logFactor(TOLUENE), 1e-12);
    }

    @Test
    void attachmentPointsAreNoAtoms() {
        var unit = Structures.parse(MaterialKind.POLYMER, "*CCO*");
        assertEquals(0, new StructureRange(Quantity.HEAVY_ATOMS, 3, 3, 0).logFactor(unit));
        assertEquals(0, new AllowedElements(List.of("C", "O")).logFactor(unit));
    }

    @Test
    void otherElementsAreForbidden() {
        assertEquals(Double.NEGATIVE_INFINITY, new AllowedElements(List.of("N", "O")).logFactor(TOLUENE));
    }

    @Test
    void anUnknownElementIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new AllowedElements(List.of("Xx")));
    }

    @Test
    void anEmptyRangeIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new StructureRange(Quantity.MASS, 2, 1, 0));
    }

    @Test
    void demandedSubstructuresMustBeThereAndForbiddenOnesNot() {
        assertEquals(0, new Substructures(List.of("c1ccccc1"), List.of("[OX2H]")).logFactor(TOLUENE));
        assertEquals(Double.NEGATIVE_INFINITY, new Substructures(List.of("C(=O)O"), List.of()).logFactor(TOLUENE));
        assertEquals(Double.NEGATIVE_INFINITY, new Substructures(List.of(), List.of("[CH3]")).logFactor(TOLUENE));
    }

    @Test
    void whatIsNoSmartsIsNamed() {
        var failure = assertThrows(
                IllegalArgumentException.class, () -> new Substructures(List.of("c1ccccc1"), List.of("C(=O")));
        assertEquals("'C(=O' can't be read as SMARTS; write for example 'C(=O)N'.", failure.getMessage());
    }

    @Test
    void aDescriptorIsKeptWithinBounds() throws Exception {
        // RDKit's SA score of toluene is 1.0; hard natural products have 6 and more (Ertl and Schuffenhauer, 2009)
        assertEquals(0, new DescriptorRange("sascore", 1, 3, 0).logFactor(TOLUENE));
        assertEquals(Double.NEGATIVE_INFINITY, new DescriptorRange("sascore", 6, 10, 0).logFactor(TOLUENE));
        assertThrows(IllegalArgumentException.class, () -> new DescriptorRange("descriptors2d", 0, 1, 0));
    }

    @Test
    void similarityIsThatToTheMostSimilar() throws Exception {
        var list = Structures.molecules("CCCCN", "c1(C)ccccc1");
        assertEquals(0, new SimilarityRange(list, 1, 1, 0).logFactor(TOLUENE));
        assertEquals(Double.NEGATIVE_INFINITY, new SimilarityRange(list, 0, 0.9, 0).logFactor(TOLUENE));
        // no fragment in common: (0.4 / 0.2)²/2
        var other = Structures.molecules("[Na+].[Cl-]");
        assertEquals(-2, new SimilarityRange(other, 0.4, 1, 0.2).logFactor(TOLUENE), 1e-12);
        assertEquals(0, new SimilarityRange(other, 0, 0.1, 0).logFactor(TOLUENE));
    }

    @Test
    void atomsAreCountedByElement() {
        assertEquals(0, AtomCounts.parse("C=7 H=8 N=..2, O=0").logFactor(TOLUENE));
        assertEquals(0, AtomCounts.parse("C=3..7").logFactor(TOLUENE));
        assertEquals(Double.NEGATIVE_INFINITY, AtomCounts.parse("C=8..").logFactor(TOLUENE));
        assertEquals(Double.NEGATIVE_INFINITY, AtomCounts.parse("N=1..4").logFactor(TOLUENE));
    }

    @Test
    void whatIsNoRangeOfAtomCountsIsNamed() {
        for (var bad : List.of("Xx=1", "C", "C=", "C=..", "C=1234567", "C=3..1", "C=1...2", "")) {
            var failure = assertThrows(IllegalArgumentException.class, () -> AtomCounts.parse("N=1 " + bad + ";"));
            assertEquals(true, failure.getMessage().contains("'" + bad + ";'"), failure.getMessage());
        }
        assertThrows(IllegalArgumentException.class, () -> AtomCounts.parse("C=3..1"));
    }
}
