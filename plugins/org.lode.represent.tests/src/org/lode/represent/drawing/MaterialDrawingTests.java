package org.lode.represent.drawing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.StringReader;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lode.represent.MaterialKind;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class MaterialDrawingTests {
    private static Element picture(MaterialKind kind, String text) throws Exception {
        var svg = MaterialDrawing.svg(kind, text).orElseThrow();
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(svg)))
                .getDocumentElement();
    }

    private static int lines(Element svg) {
        var path = ((Element) svg.getElementsByTagName("path").item(0)).getAttribute("d");
        return path.length() - path.replace("M", "").length();
    }

    // Lines follow from the structure: one for each bond, two for a double, three for a triple bond.
    @ParameterizedTest
    @CsvSource({"CC, 1", "C=C, 2", "C#N, 3", "CC(=O)C, 4", "c1ccccc1, 9", "O, 0"})
    void aBondHasAsManyLinesAsItsOrder(String smiles, int expected) throws Exception {
        assertEquals(expected, lines(picture(MaterialKind.MOLECULE, smiles)));
    }

    @ParameterizedTest
    @CsvSource({"O, OH2", "N, NH3", "[NH4+], NH4+", "CO, OH", "[13CH4], 13CH4", "[O-]C, O−"})
    void lettersTellElementHydrogensAndCharge(String smiles, String expected) throws Exception {
        var texts = picture(MaterialKind.MOLECULE, smiles).getElementsByTagName("text");
        var letters = texts.item(0).getTextContent().replace("\u200b", "");
        assertEquals(sorted(expected), sorted(letters));
    }

    /** The letters whatever side of the element the hydrogens stand on. */
    private static String sorted(String letters) {
        return letters.chars()
                .sorted()
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    @Test
    void aRepeatUnitStandsInBracketsWithAnN() throws Exception {
        var svg = picture(MaterialKind.POLYMER, "*CC(*)c1ccccc1");
        var texts = svg.getElementsByTagName("text");
        assertEquals("n", texts.item(texts.getLength() - 1).getTextContent());
        assertEquals(2, svg.getElementsByTagName("circle").getLength());
        // styrene: 10 bonds of which 3 are double, and two brackets of three lines
        assertEquals(10 + 3 + 6, lines(svg));
    }

    @Test
    void theEndsOfARepeatUnitLieOnALine() throws Exception {
        var ends = picture(MaterialKind.POLYMER, "*CCCCO*").getElementsByTagName("circle");
        assertEquals(((Element) ends.item(0)).getAttribute("cy"), ((Element) ends.item(1)).getAttribute("cy"));
    }

    @Test
    void aCellHasTwelveEdgesAndItsSitesOnAllFacesTheyLieOn() throws Exception {
        var rockSalt =
                """
                NaCl
                1.0
                5.64 0 0
                0 5.64 0
                0 0 5.64
                Na Cl
                4 4
                Direct
                0 0 0
                0 .5 .5
                .5 0 .5
                .5 .5 0
                .5 .5 .5
                .5 0 0
                0 .5 0
                0 0 .5
                """;
        var svg = picture(MaterialKind.CRYSTAL, rockSalt);
        assertEquals(12, lines(svg));
        // The textbook picture of rock salt shows 27 ions; two circles more name the elements.
        assertEquals(27 + 2, svg.getElementsByTagName("circle").getLength());
    }

    @Test
    void whatHasNoStructureOrIsNoMaterialHasNoPicture() {
        assertEquals(Optional.empty(), MaterialDrawing.svg(MaterialKind.COMPOSITION, "BaTiO3"));
        assertEquals(Optional.empty(), MaterialDrawing.svg(MaterialKind.MOLECULE, "C1CC"));
        assertEquals(Optional.empty(), MaterialDrawing.svg(MaterialKind.MOLECULE, "C".repeat(200)));
    }

    @Test
    void theSameMaterialHasTheSamePicture() {
        var text = "CC(=O)Oc1ccccc1C(=O)O";
        assertEquals(
                MaterialDrawing.svg(MaterialKind.MOLECULE, text), MaterialDrawing.svg(MaterialKind.MOLECULE, text));
    }
}
