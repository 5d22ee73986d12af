package org.lode.represent.composition;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lode.represent.Composition;
import org.lode.represent.MaterialException;
import org.lode.represent.Recipe;

class UserElementTableTests {
    private static final List<String> CSV = List.of("symbol,chi,price (USD/kg)", "H,2.2,1", "O,3.44,0.1", "Fe,1.83,");

    private static Recipe recipe() throws MaterialException {
        return Recipe.parse(
                "elementtable(table=" + UserElementTable.ofLines(CSV).text() + ")");
    }

    @Test
    void theTextFormRoundTrips() throws MaterialException {
        var text = UserElementTable.ofLines(CSV).text();
        assertEquals("element:chi|price_USD/kg_;H:2.2|1.0;O:3.44|0.1;Fe:1.83|", text);
        assertEquals(text, UserElementTable.parse(text).text());
        assertEquals(recipe().hash(), Recipe.parse(recipe().text()).hash());
    }

    /** By hand for H2O: mean (2·2.2 + 3.44)/3, variance (2·0.41333² + 0.82667²)/3. */
    @Test
    void statisticsOfWaterAreThoseByHand() throws MaterialException {
        var row = new double[recipe().size()];
        recipe().compute(Composition.parse("H2O"), row);
        var chi = new double[] {row[0], row[2], row[4], row[6], row[8], row[10]};
        assertArrayEquals(new double[] {2.613333, 7.84, 0.341689, 3.44, 2.2, 1.24}, chi, 1e-6);
    }

    @Test
    void aGapRejectsTheCompositionWithItsName() throws MaterialException {
        var row = new double[recipe().size()];
        var message = assertThrows(MaterialException.class, () -> recipe().compute(Composition.parse("FeO"), row))
                .getMessage();
        assertTrue(message.contains("no 'price_USD/kg_' of 'Fe'"), message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "symbol,a/Xx,1#'Xx', which is no element",
                "symbol,a/H,x#says 'x' for 'H'",
                "symbol,a/H,1/H,2#two lines for 'H'",
                "symbol,a,a/H,1,2#names a property twice",
                "symbol,a/H,1,2#has 2 figures where 1 are named",
                "symbol,a/H,NaN#leave a field empty",
                "symbol,a#has no elements"
            })
    void aFaultyTableIsToldWithItsLine(String lines, String part) {
        var message = assertThrows(
                        MaterialException.class, () -> UserElementTable.ofLines(Arrays.asList(lines.split("/"))))
                .getMessage();
        assertTrue(message.contains(part), message);
    }
}
