package org.lode.represent.candidates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lode.represent.MaterialException;
import org.lode.represent.Polymer;
import org.lode.represent.polymer.FragmentTable;

class FragmentSpaceTests {
    /** Enumerated once, because it takes seconds. */
    private static final List<String> STANDARD =
            texts(new FragmentSpace(FragmentTable.standard()), OptionalLong.empty());

    private static List<String> texts(CandidateSpace space, OptionalLong seed) {
        var texts = new ArrayList<String>();
        CandidateGenerator.of(space, seed, true).forEachRemaining(unit -> texts.add(unit.text()));
        return texts;
    }

    @Test
    void theStandardTableGivesThousandsOfChainsEachOnce() {
        assertTrue(STANDARD.size() > 4_000, STANDARD.size() + " units");
        assertEquals(STANDARD.size(), new HashSet<>(STANDARD).size());
    }

    @Test
    void wellKnownPolymersAreAmongThem() throws MaterialException {
        var units = new HashSet<>(STANDARD);
        for (var known : List.of(
                "*CC*",
                "*CC(*)C",
                "*CC(*)c1ccccc1",
                "*CC(*)(C)C(=O)OC",
                "*CC(*)C#N",
                "*C(F)(F)C(*)(F)F",
                "*OCC*",
                "*[Si](C)(C)O*",
                "*OC(C)C(*)=O",
                "*OCCOC(=O)c1ccc(cc1)C(*)=O",
                "*NCCCCCCNC(=O)CCCCC(*)=O",
                "*OC(=O)Oc1ccc(cc1)C(C)(C)c1ccc(*)cc1",
                "*Nc1ccc(cc1)NC(=O)c1ccc(cc1)C(*)=O",
                "*N1C(=O)c2cc3c(cc2C1=O)C(=O)N(C3=O)c1ccc(cc1)Oc1ccc(*)cc1",
                "*Sc1ccc(*)cc1")) {
            assertTrue(units.contains(Polymer.parse(known).canonical()), known);
        }
    }

    @Test
    void aSeedGivesAnOrderOfTheSameUnits() throws MaterialException {
        var table = FragmentTable.parse(List.of(
                "class,name,smiles",
                "side,methyl,*C",
                "side,chloro,*Cl",
                "side,phenyl,*c1ccccc1",
                "vinyl,ethylene,*CC(*)[3*]",
                "vinyl,propylene,*CCC(*)[3*]",
                "pattern,vinyl,vinyl<side>"));
        var space = new FragmentSpace(table);
        var inOrder = texts(space, OptionalLong.empty());
        assertEquals(6, space.size());
        assertEquals(6, inOrder.size());
        assertEquals(new HashSet<>(inOrder), new HashSet<>(texts(space, OptionalLong.of(1))));
        assertEquals(texts(space, OptionalLong.of(1)), texts(space, OptionalLong.of(1)));
    }

    @Test
    void bondsThatDontLastAreLeftOut() throws MaterialException {
        var table = FragmentTable.parse(List.of(
                "a,oxy,*O*",
                "a,amino,*N*",
                "a,thio,*S*",
                "a,carbonyl,*C(*)=O",
                "a,sulfonyl,*S(*)(=O)=O",
                "pattern,pairs,a a"));
        // by hand: C(=O) with O, N, S, SO2; SO2 with O, N
        assertEquals(6, texts(new FragmentSpace(table), OptionalLong.empty()).size());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "side,methyl | Line 1 of the fragment table, 'side,methyl', has 2 cells; write class,name,smiles.",
                "side,methyl,C | Line 1 of the fragment table: Fragment 'C' lacks attachment points: a side group has"
                        + " one '*', a link two, a backbone also one '[3*]'.",
                "side,oxo,*=C | Line 1 of the fragment table: An attachment point of fragment '*=C' hasn't exactly one"
                        + " single bond; fragments are joined by single bonds.",
                "a,four,*C(*)(*)* | Line 1 of the fragment table: Fragment '*C(*)(*)*' has more attachment points than"
                        + " one '[3*]' and two '*'; take some away.",
                "pattern,x,b c | Pattern 'x' names class 'b', which has no fragments; there are ''.",
                "a,methylene,*C* | The fragment table has no pattern; add a line such as 'pattern,vinyl,vinyl<side>'."
            })
    void aFaultIsToldInOneSentence(String line, String message) {
        assertEquals(
                message,
                assertThrows(MaterialException.class, () -> FragmentTable.parse(List.of(line)))
                        .getMessage());
    }
}
