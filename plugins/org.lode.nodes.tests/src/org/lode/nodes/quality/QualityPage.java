package org.lode.nodes.quality;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.lode.nodes.Factories;

/** The page docs/quality.md: nodes, checks, and the tests that prove them. */
final class QualityPage {
    /** Rooms below the nodes and classes in them, with the node that shows their work; the first that fits counts. */
    private static final List<String> ROOMS = List.of(
            "org.lode.represent.candidates=Candidate Generator",
            "org.lode.represent=Descriptor Calculator",
            "org.lode.learn.transfer=Transfer Learner",
            "org.lode.learn.library=Pretrained Model Loader",
            "org.lode.learn.onnx=Pretrained Model Loader",
            "org.lode.learn.TargetWindowTests=Screener",
            "org.lode.learn=Model Learner",
            "org.lode.screen=Screener",
            "org.lode.design=Bayesian Designer");

    /** Names of the nodes by the package of their factory, in the order of the node repository. */
    private final Map<String, String> nodes = new LinkedHashMap<>();

    private final Map<Integer, Map<TaggedTest, List<String>>> proofs = new TreeMap<>();

    private QualityPage(List<TaggedTest> tests) throws IOException {
        Factories.all().forEach(factory -> nodes.put(factory.getClass().getPackageName(), factory.getNodeName()));
        for (var test : tests) {
            for (var check : test.checks()) {
                proofs.computeIfAbsent(check, number -> new LinkedHashMap<>()).put(test, nodesOf(test));
            }
        }
    }

    /** The page of the tests below the folder of the bundles. */
    static QualityPage of(Path plugins) throws IOException {
        return new QualityPage(TaggedTest.below(plugins));
    }

    /** The checks that neither a test nor anything else proves for any node. */
    List<Integer> unproven() {
        return Check.all().stream()
                .filter(check -> check.elsewhere().isEmpty() && !proofs.containsKey(check.number()))
                .map(Check::number)
                .toList();
    }

    /** A test proves its check for the node of its package, else for that which its name begins with, else for all. */
    private List<String> nodesOf(TaggedTest test) {
        if (nodes.containsKey(test.packageName())) {
            return List.of(nodes.get(test.packageName()));
        }
        var named = nodes.values().stream()
                .filter(node -> test.method()
                        .toLowerCase(Locale.ROOT)
                        .startsWith(node.replace(" ", "").toLowerCase(Locale.ROOT)))
                .toList();
        if (!named.isEmpty()) {
            return named;
        }
        return ROOMS.stream()
                .map(room -> room.split("="))
                .filter(room -> (test.packageName() + "." + test.className()).startsWith(room[0]))
                .findFirst()
                .map(room -> List.of(room[1]))
                .orElse(List.copyOf(nodes.values()));
    }

    private boolean isProven(Check check, String node) {
        return proofs.getOrDefault(check.number(), Map.of()).values().stream().anyMatch(list -> list.contains(node));
    }

    /** The page. */
    String markdown() {
        var page = new StringBuilder(
                """
                # What is expected of a node, and what proves it

                Written by `QualityPageTests` from the tags of the tests (`@Tag("check-9")`). ● a test proves it for the node,
                ○ proven otherwise (see below the table), – not tested, blank: cannot be asked of the node.

                """);
        var names = List.copyOf(nodes.values());
        page.append("| | Check | ").append(String.join(" | ", names)).append(" |\n");
        page.append("|---|---|").append(":-:|".repeat(names.size())).append('\n');
        for (var check : Check.all()) {
            var marks = names.stream().map(node -> mark(check, node)).collect(Collectors.joining(" | "));
            page.append("| %d | %s | %s |\n".formatted(check.number(), check.criterion(), marks));
        }
        page.append("\n## Not tested\n\n");
        var open = Check.all().stream()
                .map(check -> open(check, names))
                .filter(line -> !line.isEmpty())
                .toList();
        page.append(open.isEmpty() ? "Nothing.\n" : String.join("", open));
        page.append("\n## The tests\n\n");
        for (var check : Check.all()) {
            page.append(tests(check));
        }
        return page.toString();
    }

    private String mark(Check check, String node) {
        if (!check.concerns(node)) {
            return "";
        }
        if (isProven(check, node)) {
            return "●";
        }
        return check.elsewhere().isEmpty() ? "–" : "○";
    }

    private String open(Check check, List<String> names) {
        var missing =
                names.stream().filter(node -> mark(check, node).equals("–")).toList();
        return missing.isEmpty() ? "" : "- %d: %s\n".formatted(check.number(), String.join(", ", missing));
    }

    private String tests(Check check) {
        var lines = new ArrayList<String>();
        proofs.getOrDefault(check.number(), Map.of())
                .keySet()
                .forEach(test -> lines.add("`%s.%s`".formatted(test.className(), test.method())));
        if (!check.elsewhere().isEmpty()) {
            lines.add(check.elsewhere());
        }
        return "- **%d** %s\n".formatted(check.number(), lines.isEmpty() ? "–" : String.join(", ", lines));
    }
}
