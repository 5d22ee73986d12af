package org.lode.screen.zstd;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
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

/** What {@code zstd} compressed, decompressed; and what it did not compress, refused. */
class ZstdInputStreamTests {
    private static final int LINES = 6_000;

    @TempDir
    private Path folder;

    private static byte[] decompress(byte[] compressed) throws IOException {
        try (var in = new ZstdInputStream(new ByteArrayInputStream(compressed))) {
            return in.readAllBytes();
        }
    }

    private static byte[] chains() throws IOException {
        try (var in = ZstdInputStreamTests.class.getResourceAsStream("chains.smi.zst")) {
            return in.readAllBytes();
        }
    }

    private static byte[] hex(String text) {
        return HexFormat.of().parseHex(text.replace(" ", ""));
    }

    @Test
    void aFileOfSeveralBlocksComesOutAsItWentIn() throws IOException {
        assertArrayEquals(Chains.lines(LINES), decompress(chains()));
    }

    @Test
    void framesFollowOneAnotherAndSkippableOnesAreSkipped() throws IOException {
        var joined = new ByteArrayOutputStream();
        joined.write(chains());
        // RFC 8878, section 3.1.2: magic number, size, anything
        joined.write(hex("5a2a4d18 03000000 ffffff"));
        joined.write(chains());
        assertEquals(2 * Chains.lines(LINES).length, decompress(joined.toByteArray()).length);
    }

    @Test
    void blocksOfOneByteManyTimesAreBounded() throws IOException {
        // header: no checksum, window of 128 KiB; a last block of kind 1, 131,072 bytes of 'C'
        var bomb = hex("28b52ffd 00 38 030010 43");
        assertEquals("C".repeat(1 << 17), new String(decompress(bomb), StandardCharsets.US_ASCII));
        var tooLarge = hex("28b52ffd 00 38 0b0010 43");
        assertThrows(IOException.class, () -> decompress(tooLarge));
    }

    @Test
    void aWindowLargerThanMemoryIsRefused() {
        // RFC 8878, section 3.1.1.1.2: exponent 31, mantissa 7 is 3.75 TiB
        var failure = assertThrows(IOException.class, () -> decompress(hex("28b52ffd 00 ff 010000")));
        assertTrue(failure.getMessage().contains("a window of more than 128 MiB"), failure.getMessage());
    }

    @Test
    void aDictionaryIsAskedFor() {
        var failure = assertThrows(IOException.class, () -> decompress(hex("28b52ffd 01 38 07 010000")));
        assertTrue(failure.getMessage().contains("with a dictionary"), failure.getMessage());
    }

    @Test
    void aFileThatIsCutOffIsNoShorterFile() throws IOException {
        var whole = chains();
        for (int length = 1; length < whole.length; length += 97) {
            var part = Arrays.copyOf(whole, length);
            assertThrows(IOException.class, () -> decompress(part), "cut off behind " + length + " bytes");
        }
        assertThrows(EOFException.class, () -> decompress(Arrays.copyOf(whole, whole.length - 1)));
    }

    @Test
    void noDamageGoesUnseenOrDoesOtherHarm() throws IOException {
        var random = new SplittableRandom(3);
        var whole = chains();
        var content = Chains.lines(LINES);
        for (int i = 0; i < 300; i++) {
            var damaged = whole.clone();
            int place = i < 100 ? i : random.nextInt(whole.length);
            damaged[place] ^= (byte) (1 << random.nextInt(8));
            try {
                assertArrayEquals(content, decompress(damaged), "byte " + place);
            } catch (IOException seen) {
                assertTrue(seen.getMessage() != null, "byte " + place);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"--fast=7", "-1", "-5", "-12", "-19", "-3 --no-check", "--ultra -22 --long=27"})
    void whateverTheLevelTheContentIsTheSame(String options) throws Exception {
        Assumptions.assumeTrue(
                Files.isExecutable(Path.of("/usr/bin/zstd")), "there is no program 'zstd' to compare with");
        var content = new ByteArrayOutputStream();
        content.write(Chains.lines(20_000));
        content.write(new byte[300_000]);
        var noise = new byte[200_000];
        new SplittableRandom(5).nextBytes(noise);
        content.write(noise);
        content.write(Chains.lines(20_000));
        var file = Files.write(folder.resolve("content"), content.toByteArray());
        var command = ("/usr/bin/zstd -q " + options + " " + file).split(" ");
        assertEquals(0, new ProcessBuilder(command).inheritIO().start().waitFor());
        assertArrayEquals(content.toByteArray(), decompress(Files.readAllBytes(folder.resolve("content.zst"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ef46db3751d8e999 ", "44bc2cf5ad770999 abc"})
    void theHashIsThatOfThePublishedExamples(String example) {
        // well-known values of XXH64 with seed 0, of nothing and of "abc"
        var parts = example.split(" ", 2);
        var bytes = parts[1].getBytes(StandardCharsets.US_ASCII);
        var hash = new XxHash64();
        hash.update(bytes, 0, bytes.length);
        assertEquals(Long.parseUnsignedLong(parts[0], 16), hash.value());
    }
}
