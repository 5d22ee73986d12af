package org.lode.represent;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaterialKindTests {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "C CO CN CCO; MOLECULE",
                "CO NO CN HF Fe2O3; COMPOSITION",
                "C CO CN c1ccccc1 C1CC; MOLECULE",
                "C1CC CCO CN N#N; MOLECULE",
                "CO CC C1CCCCC1 C2H6; COMPOSITION",
                "*CC* CuSO4*5H2O *CC(*)C; POLYMER",
                "*CC*:1,*CO*:1 *CC*:3,*CO*:1; POLYMER",
                "CCO:1|O:2 CCO:2|O:1|T=3; MIXTURE",
                "x y z; MOLECULE"
            })
    void theKindFollowsFromTheWholeColumn(String texts, MaterialKind kind) {
        assertEquals(kind, MaterialKind.detect(List.of(texts.split(" "))));
    }
}
