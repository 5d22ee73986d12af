package org.lode.nodes;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Messages speak to people: sentences that say what is wrong and what to do, without words of the programmer's. */
class MessageTests {
    private static final Pattern MESSAGE = Pattern.compile(
            "new (?:KNIME|InvalidSettings)Exception\\(((?:[^;\"]|\"(?:[^\"\\\\]|\\\\.)*\")*?)\\);", Pattern.DOTALL);
    private static final Pattern TEXT = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final List<String> FORBIDDEN = List.of("null", "Exception", "invalid argument", "error:", "NaN");

    static Stream<String> messages() throws IOException {
        var sources = sources();
        Assumptions.assumeTrue(Files.isDirectory(sources), "The sources are not beside the tests.");
        try (var files = Files.walk(sources)) {
            return files.filter(file -> file.toString().endsWith(".java")).sorted().toList().stream()
                    .flatMap(MessageTests::messages)
                    .toList()
                    .stream();
        }
    }

    private static Path sources() {
        return Path.of(System.getProperty("user.dir"))
                .resolve("../org.lode.nodes/src")
                .normalize();
    }

    private static Stream<String> messages(Path file) {
        try {
            return MESSAGE.matcher(Files.readString(file))
                    .results()
                    .map(match -> TEXT.matcher(match.group(1))
                            .results()
                            .map(text -> text.group(1))
                            .reduce("", String::concat))
                    .filter(text -> !text.isEmpty());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("messages")
    @Tag("check-32")
    void messageIsASentenceInPlainWords(String message) {
        assertTrue(message.matches("(?s)[A-Z%'].*"), message);
        for (var word : FORBIDDEN) {
            assertTrue(!message.contains(word), message);
        }
    }
}
