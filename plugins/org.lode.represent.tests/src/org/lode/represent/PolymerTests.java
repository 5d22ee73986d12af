package org.lode.represent;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolymerTests {
    private static final String INTENSIVE = "ecfp(per=mass)+groups(per=atom)+descriptors2d(per=mass)+fcfp(per=atom)"
            + "+atompairs(per=atom)+torsions(per=mass)+autocorrelation(per=atom)+surface(per=mass)";

    @ParameterizedTest
    @CsvSource({
        "*CC*, *CCCC*",
        "*CC*, *C*",
        "*CC*, [*:1]CC[*:2]",
        "*CC*, [*]CCCCCC[*]",
        "*COC*, *OCC*",
        "*CC(*)C, *C(C)CC(C)C*",
        "*CC(*)c1ccccc1, c1ccccc1C(*)C*",
        "*c1ccc(*)cc1, *c1ccc(cc1)c1ccc(*)cc1",
        "*OC(=O)c1ccc(cc1)C(=O)OCC*, *CCOC(=O)c1ccc(C(=O)O*)cc1",
        "*C/C=C/C*, *CC/C=C/*",
        "*=CC=*, *C=C*",
        "*=C(C)C=*, *C=C(*)C",
        "*=CC=CC=*, *C=C*",
        "*#CC#*, *C#C*",
        "*=C(C)[C@H](F)C(O)=*, *[C@H](F)C(O)=C(*)C",
        "*=Nc1ccc(cc1)N=*, *c1ccc(cc1)N=N*",
        "*[Si](C)(C)O*, *O[Si](C)(C)O[Si](C)(C)*",
        "*CC(*)C(=O)[O-].[Na+], *CC(C(=O)[O-])CC(*)C(=O)[O-].[Na+].[Na+]"
    })
    void theCutTheDirectionAndDoublingDontMatter(String first, String second) throws MaterialException {
        assertEquals(Polymer.parse(first).canonical(), Polymer.parse(second).canonical());
        assertArrayEquals(row(INTENSIVE, first), row(INTENSIVE, second), 1e-9);
    }

    @ParameterizedTest
    @CsvSource({
        "*C/C=C/C*, *C/C=C\\C*",
        "*CC(*)C, *CCC(*)C",
        "*OCC*, *OC*",
        "*C[C@H](C)C[C@H](C)*, *C[C@H](C)C[C@@H](C)*",
        "*C(=O)NCCCCC*, *C(=O)NCCCCCC*"
    })
    void differentChainsHaveDifferentCanonicalTexts(String first, String second) throws MaterialException {
        assertNotEquals(Polymer.parse(first).canonical(), Polymer.parse(second).canonical());
    }

    @Test
    void aChainWithoutSingleBondsIsCutAtDoubleBonds() throws MaterialException {
        assertEquals("*=C=*", Polymer.parse("*=C=*").canonical());
        assertEquals("*=C=*", Polymer.parse("*=C=C=*").canonical());
    }

    @Test
    void theIsotacticChainIsItsOwnMirrorImage() throws MaterialException {
        // read backwards, every centre of the one is that of the other
        assertEquals(
                Polymer.parse("*C[C@H](C)*").canonical(),
                Polymer.parse("*C[C@@H](C)*").canonical());
    }

    @Test
    void perUnitMeansTheUnitAsWritten() throws MaterialException {
        var once = row("ecfp+groups+descriptors2d(per=mass)", "*CC(*)C");
        var twice = row("ecfp+groups+descriptors2d(per=mass)", "*CC(C)CC(*)C");
        int counts = Recipe.parse("ecfp+groups").size();
        for (int i = 0; i < once.length; i++) {
            assertEquals(once[i] * (i < counts ? 2 : 1), twice[i], 1e-9);
        }
    }

    @Test
    void theMassIsThatOfTheUnitWithoutItsEnds() throws MaterialException {
        // PI1070 gives 28.054 for polyethylene's *CC* and 104.15 for polystyrene (RadonPy, monomer without caps)
        assertEquals(28.054, Polymer.parse("*CC*").mass(), 1e-3);
        assertEquals(104.152, Polymer.parse("*CC(*)c1ccccc1").mass(), 1e-3);
    }

    @Test
    void theChainItselfIsNoRing() throws MaterialException {
        var recipe = Recipe.parse("descriptors2d");
        var names = recipe.columns().stream().map(DescriptorColumn::name).toList();
        var polyphenylene = row("descriptors2d", "*c1ccc(*)cc1");
        assertEquals(1, polyphenylene[names.indexOf("rings")], 1e-12);
        assertEquals(1, polyphenylene[names.indexOf("aromatic_rings")], 1e-12);
        assertEquals(1, polyphenylene[names.indexOf("biaryls")], 1e-12);
        assertEquals(7, polyphenylene[names.indexOf("bonds")], 1e-12);
        assertEquals(0, row("descriptors2d", "*C*")[names.indexOf("rings")], 1e-12);
    }

    @Test
    void anEndlessChainOfCarbonHasOneEnvironmentOfEachRadius() throws MaterialException {
        // every CH2 looks the same: one environment of radius 0 per atom; of radius 1 to 3 one per atom each
        var row = row("ecfp(radius=3,size=16384)", "*C*");
        double sum = 0;
        int places = 0;
        for (double value : row) {
            sum += value;
            places += value == 0 ? 0 : 1;
        }
        assertEquals(4, sum, 1e-12);
        assertEquals(4, places);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CC | 'CC' has 0 attachment points '*'; a repeat unit has exactly two, for example '*CC*'.",
                "*CC | '*CC' has 1 attachment point '*'; a repeat unit has exactly two, for example '*CC*'.",
                "*CC(*)* | '*CC(*)*' has 3 attachment points '*'; a repeat unit has exactly two, for example '*CC*'.",
                "** | '**' has no atom between its attachment points '*'.",
                "*C.C* | The attachment points '*' of '*C.C*' are in different fragments; they must be the ends of one"
                        + " chain.",
                "*=CC* | The attachment points '*' of '*=CC*' have bonds of different order; one unit's end must fit"
                        + " the next one's.",
                "C*C* | An attachment point '*' of 'C*C*' isn't a plain end; each '*' takes exactly one bond."
            })
    void aFaultIsToldInOneSentence(String text, String message) {
        assertEquals(
                message,
                assertThrows(MaterialException.class, () -> Polymer.parse(text)).getMessage());
    }

    private static double[] row(String recipeText, String unit) throws MaterialException {
        var recipe = Recipe.parse(recipeText);
        var row = new double[recipe.size()];
        recipe.compute(Polymer.parse(unit), row);
        return row;
    }
}
