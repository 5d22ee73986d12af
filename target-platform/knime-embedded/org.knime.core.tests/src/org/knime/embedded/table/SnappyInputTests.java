package org.knime.embedded.table;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Vectors made by hand from google/snappy's format_description.txt. */
class SnappyInputTests {

    private static final String HEADER = "82534e4150505900" + "0000000100000001";

    private static byte[] decompress(final String hex) throws IOException {
        try (var in = new SnappyInput(new ByteArrayInputStream(HexFormat.of().parseHex(HEADER + hex)))) {
            return in.readAllBytes();
        }
    }

    private static String text(final String hex) throws IOException {
        return new String(decompress(hex), StandardCharsets.US_ASCII);
    }

    @Test
    void aLiteralIsCopied() throws IOException {
        assertEquals("abc", text("00000005" + "03" + "08616263"));
    }

    @Test
    void aCopyMayOverlapItself() throws IOException {
        // "ab", then 8 bytes from 2 bytes back (one-byte offset): length - 4 = 4 in bits 2..4
        assertEquals("ababababab", text("00000006" + "0a" + "046162" + "1102"));
    }

    @Test
    void copiesWithLongOffsetsAreUnderstood() throws IOException {
        assertEquals("abab", text("00000007" + "04" + "046162" + "060200")); // two bytes
        assertEquals("abab", text("00000009" + "04" + "046162" + "0702000000")); // four bytes
    }

    @Test
    void aLongLiteralHasItsLengthBehindTheTag() throws IOException {
        byte[] bytes = new byte[100];
        String hex = "00000067" + "64" + "f063" + HexFormat.of().formatHex(bytes); // 61 stored as tag 60: one byte, 99

        assertArrayEquals(bytes, decompress(hex));
    }

    @Test
    void blocksFollowEachOther() throws IOException {
        assertEquals("aabc", text("00000003" + "01" + "0061" + "00000005" + "03" + "08616263"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "7fffffff" + "00", // a block of 2 GB
                "ffffffff" + "00", // a block of negative length
                "00000005" + "03" + "0861", // ends in the middle of a block
                "00000006" + "ffffffff0f" + "00", // claims 4 GB of output
                "00000003" + "02" + "0061", // shorter than it claims
                "00000005" + "0a" + "0061" + "1105", // copies from before the beginning
                "00000005" + "0a" + "0061" + "1100" // copies from distance 0
            })
    void damagedBlocksAreRefused(final String hex) {
        assertThrows(IOException.class, () -> decompress(hex));
    }

    @Test
    void anythingElseIsRefused() {
        assertThrows(IOException.class, () -> new SnappyInput(new ByteArrayInputStream(new byte[100])).close());
    }
}
