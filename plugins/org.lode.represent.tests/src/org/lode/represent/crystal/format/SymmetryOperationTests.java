package org.lode.represent.crystal.format;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lode.represent.MaterialException;

class SymmetryOperationTests {
    private static Set<Long> keys(List<SymmetryOperation> operations) {
        return operations.stream().map(SymmetryOperation::key).collect(Collectors.toSet());
    }

    @Test
    void allWaysToWriteAnOperationAreTheSame() throws MaterialException {
        long key = SymmetryOperation.parse("x-y, 1/2+x, -z+1/3").key();
        for (var text :
                List.of("-Y+X , x+1/2,1/3-z", "+x-y,0.5+x,0.333-z", "x-1*y,x+.5,-z+0.33333", "x-y,x-1/2,-z-2/3")) {
            assertEquals(key, SymmetryOperation.parse(text).key(), text);
        }
    }

    @Test
    void anOperationMovesAPoint() throws MaterialException {
        var image = SymmetryOperation.parse("-y, x-y, z+1/3").apply(new double[] {0.1, 0.3, 0.2});
        assertArrayEquals(new double[] {-0.3, -0.2, 0.2 + 1.0 / 3}, image, 1e-15);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x,y", "x,y,z,x", "x,y,w", "x,x,x", "x,,z", "x y,y,z", "x/2,y,z", "x,y,1e9", "x,y,z/0", ""})
    void otherTextsAreRefused(String text) {
        var refusal = assertThrows(MaterialException.class, () -> SymmetryOperation.parse(text));
        assertTrue(refusal.getMessage().contains("is no symmetry operation"), refusal::getMessage);
    }

    /** Orders are those of the general positions in International Tables for Crystallography A, centring included. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "P 1 | 1",
                "-P 2ybc | 4",
                "-P 2ac 2n | 8",
                "-C 2yc | 8",
                "P 32 2\" | 6",
                "-R 3 2\"c | 36",
                "P 61 2 (0 0 5) | 12",
                "-P 6c 2c | 24",
                "-I 4bd 2c | 32",
                "-P 4 2 3 | 48",
                "-I 4bd 2c 3 | 96",
                "-F 4vw 2vw 3 | 192",
                "-F 4 2 3 | 192"
            })
    void hallSymbolsGiveTheirGroups(String symbol, int order) throws MaterialException {
        assertEquals(order, HallSymbol.operations(symbol).size());
    }

    @Test
    void hallSymbolOfPnmaGivesTheOperationsOfTheTables() throws MaterialException {
        // International Tables for Crystallography A, No. 62
        var expected = new ArrayList<SymmetryOperation>();
        for (var text : List.of(
                "x,y,z",
                "-x+1/2,-y,z+1/2",
                "-x,y+1/2,-z",
                "x+1/2,-y+1/2,-z+1/2",
                "-x,-y,-z",
                "x+1/2,y,-z+1/2",
                "x,-y+1/2,z",
                "-x+1/2,y+1/2,z+1/2")) {
            expected.add(SymmetryOperation.parse(text));
        }
        assertEquals(keys(expected), keys(HallSymbol.operations("-P 2ac 2n")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Q 1", "P 5", "P 2q", "P 3* 4*", "-", "P -", "P 2 (0 0)", "P 6 4 3"})
    void otherHallSymbolsAreRefused(String symbol) {
        var refusal = assertThrows(MaterialException.class, () -> HallSymbol.operations(symbol));
        assertTrue(refusal.getMessage().contains("is no Hall symbol"), refusal::getMessage);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "F m -3 m | 192",
                "Fm3m | 192",
                "P21/c | 4",
                "P 1 21/n 1 | 4",
                "C12/m1 | 8",
                "I 4/m m m | 32",
                "R -3 c | 36",
                "R -3 c :R | 36",
                "F d -3 m :2 | 192",
                "F d -3 m Z | 192",
                "F4/mmm | 64"
            })
    void hermannMauguinSymbolsAreFound(String symbol, int order) throws MaterialException {
        var hall = SpaceGroups.hall(symbol, "", false).orElseThrow();
        assertEquals(order, HallSymbol.operations(hall).size());
    }

    @Test
    void everyHallSymbolOfTheTableGivesAGroup() throws MaterialException {
        for (int number = 1; number <= 230; number++) {
            var hall = SpaceGroups.hall(number, "1", false).orElseThrow();
            var group = HallSymbol.operations(hall);
            // 576 = 48 rotations times the 3 or 4 points of a centred cell, of which every order is a divisor
            assertEquals(0, 576 % group.size(), number + ": " + hall);
        }
    }

    @Test
    void aSymbolWithTwoOriginsNeedsOne() {
        var refusal = assertThrows(MaterialException.class, () -> SpaceGroups.hall("F d -3 m", "", false));
        assertTrue(refusal.getMessage().contains("two origins"), refusal::getMessage);
    }

    @Test
    void operationsThatGenerateTooManyAreNoGroup() throws MaterialException {
        var operations = List.of(SymmetryOperation.parse("x+0.01,y,z"), SymmetryOperation.parse("x,y+0.01,z"));
        assertNull(SymmetryOperation.group(operations, 192));
    }
}
