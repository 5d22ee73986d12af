package org.lode.screen.filter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lode.represent.Material;
import org.lode.represent.MaterialException;
import org.lode.represent.MaterialKind;

class MaterialFilterTests {
    private static Optional<String> objection(MaterialFilter filter, MaterialKind kind, String text)
            throws MaterialException {
        return filter.objection(Material.parse(kind, text));
    }

    @Test
    void demandedSubstructuresMustBeThereAndForbiddenOnesNot() throws Exception {
        var filter = new PatternFilter(List.of("C(=O)N"), List.of("[Cl,Br]", "[N+]"));
        assertEquals(Optional.empty(), objection(filter, MaterialKind.MOLECULE, "CC(=O)NC"));
        assertEquals(
                Optional.of("The demanded substructure 'C(=O)N' is not there."),
                objection(filter, MaterialKind.POLYMER, "*CC*"));
        assertEquals(
                Optional.of("The forbidden substructure '[Cl,Br]' is there."),
                objection(filter, MaterialKind.MOLECULE, "CC(=O)NCCl"));
    }

    @Test
    void aPatternThatIsNoSmartsIsNamed() {
        var message = assertThrows(
                        IllegalArgumentException.class, () -> new PatternFilter(List.of("CC"), List.of("C(")))
                .getMessage();
        assertEquals("'C(' can't be read as SMARTS; write for example 'C(=O)N'.", message);
    }

    @Test
    void onlyAllowedElementsPass() throws Exception {
        var filter = new ElementFilter(List.of("C", "O", "Fe"));
        assertEquals(Optional.empty(), objection(filter, MaterialKind.POLYMER, "*CCO*"));
        assertEquals(Optional.empty(), objection(filter, MaterialKind.COMPOSITION, "Fe2O3"));
        assertEquals(
                Optional.of("The element 'N' is not among those allowed."),
                objection(filter, MaterialKind.MOLECULE, "CN"));
        assertEquals(
                Optional.of("The element 'Al' is not among those allowed."),
                objection(filter, MaterialKind.COMPOSITION, "Al2O3"));
    }

    @Test
    void chargesAddUpToZero() throws Exception {
        var filter = new NeutralFilter();
        assertEquals(Optional.empty(), objection(filter, MaterialKind.MOLECULE, "[Na+].[Cl-]"));
        assertEquals(
                Optional.of("The formal charges add up to 1, not to 0."),
                objection(filter, MaterialKind.MOLECULE, "C[NH3+]"));
        assertEquals(Optional.empty(), objection(filter, MaterialKind.COMPOSITION, "MgO"));
        assertEquals(
                Optional.of("No common oxidation states of the elements of 'NaMg' add up to 0."),
                objection(filter, MaterialKind.COMPOSITION, "NaMg"));
    }

    @Test
    void descriptorsLieInTheirRanges() throws Exception {
        var filter = DescriptorFilter.parse("sascore=..3");
        assertEquals(Optional.empty(), objection(filter, MaterialKind.MOLECULE, "CCO"));
        // a natural product is hard to make: Ertl and Schuffenhauer, J. Cheminform. 1 (2009) 8
        assertEquals(
                true,
                objection(filter, MaterialKind.MOLECULE, "CC1CCC2C(C)C(=O)OC3OC4(C)CCC1C23OO4")
                        .orElseThrow()
                        .startsWith("'sascore' is "));
    }

    @Test
    void aFilterOfAnotherFormIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> DescriptorFilter.parse("sascore<3"));
        assertThrows(IllegalArgumentException.class, () -> DescriptorFilter.parse("sascore=3..2"));
        assertThrows(IllegalArgumentException.class, () -> DescriptorFilter.parse("ecfp=0..2"));
    }
}
