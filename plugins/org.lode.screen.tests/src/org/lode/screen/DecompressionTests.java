package org.lode.screen;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecompressionTests {
    /** "smiles\nCC\nCCO\n" with a checksum, by zstd 1.5.4. */
    private static final byte[] SMALL =
            HexFormat.of().parseHex("28b52ffd0458710000736d696c65730a43430a43434f0a99f620d5");

    private static final byte[] CONTENT = "smiles\nCC\nCCO\n".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path folder;

    private static byte[] content(byte[] file) throws IOException {
        try (var stream = Decompression.of(new ByteArrayInputStream(file))) {
            return stream.readAllBytes();
        }
    }

    @Test
    void aStreamThatIsNotCompressedComesAsItIs() throws IOException {
        assertArrayEquals(CONTENT, content(CONTENT));
        assertArrayEquals(new byte[0], content(new byte[0]));
    }

    @Test
    void aFileThatIsCutOffIsNoShorterFile() {
        for (int length = 4; length < SMALL.length; length++) {
            var part = Arrays.copyOf(SMALL, length);
            assertThrows(IOException.class, () -> content(part), "cut off behind " + length + " bytes");
        }
    }

    @Test
    void noDamageGoesUnseenOrDoesOtherHarm() {
        for (int bit = 32; bit < 8 * SMALL.length; bit++) {
            var damaged = SMALL.clone();
            damaged[bit / 8] ^= (byte) (1 << bit % 8);
            try {
                assertArrayEquals(CONTENT, content(damaged), "bit " + bit);
            } catch (IOException seen) {
                assertNotNull(seen.getMessage(), "bit " + bit);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"28b52ffd00ff010000", "28b52ffd013807010000"})
    void aWindowLargerThanMemoryAndADictionaryAreRefused(String header) {
        // RFC 8878, section 3.1.1.1: exponent 31 and mantissa 7 are a window of 3.75 TiB; flag 1 is a dictionary's
        // number
        var failure =
                assertThrows(IOException.class, () -> content(HexFormat.of().parseHex(header + "00".repeat(64))));
        assertTrue(failure.getMessage().contains("a dictionary or a window"), failure.getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"--fast=7", "-1", "-5", "-12", "-19", "-3 --no-check"})
    void whateverTheLevelTheContentIsTheSame(String options) throws Exception {
        Assumptions.assumeTrue(
                Files.isExecutable(Path.of("/usr/bin/zstd")), "there is no program 'zstd' to compress with");
        var text = new StringBuilder();
        var random = new SplittableRandom(11);
        for (int line = 0; line < 20_000; line++) {
            text.append("C".repeat(random.nextInt(1, 40)))
                    .append(" chain")
                    .append(line)
                    .append('\n');
        }
        var content = text.toString().getBytes(StandardCharsets.UTF_8);
        var file = Files.write(folder.resolve("content"), content);
        var command = ("/usr/bin/zstd -q " + options + " " + file).split(" ");
        assertEquals(0, new ProcessBuilder(command).inheritIO().start().waitFor());
        assertArrayEquals(content, content(Files.readAllBytes(folder.resolve("content.zst"))));
    }
}
