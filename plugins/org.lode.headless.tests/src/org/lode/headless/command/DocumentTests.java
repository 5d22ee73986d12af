package org.lode.headless.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Links and commands in the pages for people: what they name is there. Nothing is asked of the network. */
class DocumentTests {
    /** A link or picture of Markdown; group 1 is its address without a title. */
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");

    private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6} +(.+?) *#*$");
    private static final Pattern ANCHOR = Pattern.compile("<a (?:id|name)=\"([^\"]+)\"");
    private static final Pattern FENCE = Pattern.compile("(?ms)^```.*?^```");

    /** A call of the script; the name before it may set variables, and a line of a shell block ends at its comment. */
    private static final Pattern COMMAND = Pattern.compile("\\./lode ((?:[^`\\n#\"]|\"[^\"\\n]*\")+)");

    private static final Pattern OPTION = Pattern.compile("--[a-z][a-z-]*");

    /** What the script itself does. */
    private static final Set<String> SCRIPT = Set.of("build", "test");

    /** What the script hands to Spark, as it does any command with --master: the options are in that source. */
    private static final String CLUSTER = "screen-cluster";

    static Stream<Path> pages() throws IOException {
        var root = root();
        var pages = new ArrayList<Path>();
        for (var top : List.of("README.md", "CONTRIBUTING.md", "docs", "test-workflows")) {
            if (Files.exists(root.resolve(top))) {
                try (var files = Files.walk(root.resolve(top))) {
                    files.filter(file -> file.toString().endsWith(".md"))
                            .sorted()
                            .map(root::relativize)
                            .forEach(pages::add);
                }
            }
        }
        return pages.stream();
    }

    private static Path root() {
        var folder = Path.of("").toAbsolutePath();
        while (folder != null && !Files.exists(folder.resolve("docs/architecture.md"))) {
            folder = folder.getParent();
        }
        assumeTrue(folder != null, "not run inside the repository");
        return folder;
    }

    @ParameterizedTest
    @MethodSource("pages")
    void linksLeadToFilesAndHeadings(Path page) throws IOException {
        var text = Files.readString(root().resolve(page));
        var dead = new ArrayList<String>();
        for (var link : matches(LINK, FENCE.matcher(text).replaceAll(""))) {
            if (!link.matches("(https?|mailto):.*") && !leadsSomewhere(root().resolve(page), link)) {
                dead.add(link);
            }
        }
        assertEquals(List.of(), dead);
    }

    private static boolean leadsSomewhere(Path page, String link) throws IOException {
        var parts = link.split("#", 2);
        var target = parts[0].isEmpty()
                ? page
                : page.resolveSibling(parts[0].replace("%20", " ")).normalize();
        if (!Files.exists(target) || !target.startsWith(root())) {
            return false;
        }
        return parts.length == 1 || anchors(Files.readString(target)).contains(parts[1]);
    }

    /** The anchors of a page: those that are written, and those that GitHub makes of headings. */
    private static Set<String> anchors(String text) {
        var anchors = matches(HEADING, FENCE.matcher(text).replaceAll("")).stream()
                .map(heading -> heading.toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N} _-]", "")
                        .replace(' ', '-'))
                .collect(Collectors.toSet());
        anchors.addAll(matches(ANCHOR, text));
        return anchors;
    }

    @ParameterizedTest
    @MethodSource("pages")
    void commandsAndTheirOptionsExist(Path page) throws IOException {
        for (var call : matches(COMMAND, Files.readString(root().resolve(page)))) {
            var words = call.strip().split("[\\s\\])]+");
            if (words[0].startsWith("-") || words[0].equals("COMMAND") || SCRIPT.contains(words[0])) {
                continue;
            }
            var known = (words[0].equals(CLUSTER) ? "" : help(words[0], call))
                    + (words[0].equals(CLUSTER) || call.contains("--master") ? clusterSources() : "");
            for (var option : matches(OPTION, call)) {
                assertTrue(known.contains(option), () -> option + " of " + call);
            }
        }
    }

    private static String help(String command, String call) {
        var lode = new CommandLineRunner();
        assertEquals(0, lode.run(command, "--help"), call);
        return lode.out();
    }

    private static String clusterSources() throws IOException {
        try (var files = Files.walk(root().resolve("cluster/org.lode.spark/src/main/java"))) {
            var sources = new StringBuilder();
            for (var file :
                    files.filter(file -> file.toString().endsWith(".java")).toList()) {
                sources.append(Files.readString(file));
            }
            return sources.toString();
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void workflowsThatAreRunExist(Path page) throws IOException {
        for (var call : matches(COMMAND, Files.readString(root().resolve(page)))) {
            for (var word : call.split("\\s+")) {
                if (word.startsWith("test-workflows/") && !word.endsWith("/NAME")) {
                    assertTrue(Files.exists(root().resolve(word)), call);
                }
            }
        }
    }

    private static List<String> matches(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(match -> match.group(match.groupCount()))
                .toList();
    }
}
