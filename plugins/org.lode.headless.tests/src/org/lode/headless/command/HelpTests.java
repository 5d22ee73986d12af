package org.lode.headless.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The help of every command. */
class HelpTests {
    private static final Pattern COMMAND = Pattern.compile("(?m)^  ([a-z][a-z-]+) ");
    private static final Pattern OPTION = Pattern.compile("--[a-z][a-z-]*");

    /** What the script itself does; it is in the list of commands all the same. */
    private static final List<String> SCRIPT = List.of("test", "build", "screen-cluster");

    private static String help(String... arguments) {
        var lode = new CommandLineRunner();
        assertEquals(0, lode.run(arguments), lode.messages());
        return lode.out();
    }

    static Stream<String> commands() {
        return COMMAND.matcher(help("--help"))
                .results()
                .map(match -> match.group(1))
                .filter(name -> !SCRIPT.contains(name));
    }

    private static String examples(String command) {
        var help = help(command, "--help");
        return help.substring(Math.max(help.indexOf("Example:"), help.indexOf("Examples:")));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void anExampleShowsTheCommandWithOptionsThatItHas(String command) {
        var examples = examples(command);
        assertTrue(examples.contains("\n  ./lode " + command + " "), examples);
        var help = help(command, "--help");
        var options = help.substring(0, help.indexOf(examples));
        OPTION.matcher(examples)
                .results()
                .forEach(option -> assertTrue(options.contains(option.group()), option.group()));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void theLinesOfAnExampleAreNotBroken(String command) {
        for (var line : examples(command).lines().skip(1).toList()) {
            assertTrue(line.startsWith("  "), line);
        }
    }
}
