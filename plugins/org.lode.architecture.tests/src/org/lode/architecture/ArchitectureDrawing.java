package org.lode.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Draws the bundles, their packages and the arrows between them from compiled classes and {@code package-info.java}. */
final class ArchitectureDrawing {

    private static final String ROOT = "org.lode.";

    private static final Pattern FIRST_SENTENCE = Pattern.compile("/\\*\\*(.*?\\.)(?:\\s|\\*/)", Pattern.DOTALL);

    private final Path m_plugins;

    private final SortedMap<String, SortedSet<String>> m_arrows = new TreeMap<>();

    ArchitectureDrawing(final JavaClasses classes, final Path plugins) {
        m_plugins = plugins;
        for (var type : classes) {
            var from = type.getPackageName();
            m_arrows.computeIfAbsent(from, name -> new TreeSet<>());
            for (var dependency : type.getDirectDependenciesFromSelf()) {
                var to = component(dependency.getTargetClass());
                if (to.startsWith(ROOT) && !to.equals(from)) {
                    m_arrows.get(from).add(to);
                }
            }
        }
    }

    /** The drawing as Markdown: a Mermaid graph of the bundles, then each package with its purpose and its arrows. */
    String markdown() {
        var text = new StringBuilder("```mermaid\nflowchart LR\n");
        bundleArrows()
                .forEach((from, targets) -> targets.forEach(to -> text.append("  ")
                        .append(from)
                        .append(" --> ")
                        .append(to)
                        .append('\n')));
        text.append("```\n\n| Package | What it is for | Uses |\n|---|---|---|\n");
        m_arrows.forEach((name, targets) -> text.append("| `")
                .append(name.substring(ROOT.length()))
                .append("` | ")
                .append(purpose(name))
                .append(" | ")
                .append(targets.stream()
                        .map(target -> "`" + target.substring(ROOT.length()) + "`")
                        .collect(Collectors.joining(", ")))
                .append(" |\n"));
        return text.toString();
    }

    private SortedMap<String, SortedSet<String>> bundleArrows() {
        var result = new TreeMap<String, SortedSet<String>>();
        for (Map.Entry<String, SortedSet<String>> entry : m_arrows.entrySet()) {
            var from = bundle(entry.getKey());
            for (var target : entry.getValue()) {
                if (!bundle(target).equals(from)) {
                    result.computeIfAbsent(from, name -> new TreeSet<>()).add(bundle(target));
                }
            }
        }
        return result;
    }

    private String purpose(final String packageName) {
        var file = m_plugins
                .resolve(ROOT + bundle(packageName))
                .resolve("src")
                .resolve(packageName.replace('.', '/'))
                .resolve("package-info.java");
        try {
            var matcher = FIRST_SENTENCE.matcher(Files.readString(file));
            if (!matcher.find()) {
                throw new IllegalStateException("no sentence in " + file);
            }
            return matcher.group(1)
                    .replaceAll("\\s*\\n\\s*\\*\\s*", " ")
                    .replaceAll("\\{@(?:code|link) ([^}]*)}", "$1")
                    .replaceAll("<[^>]*>", "")
                    .replace("|", "\\|")
                    .strip();
        } catch (IOException e) {
            throw new UncheckedIOException("every package says what it is for: " + file, e);
        }
    }

    private static String bundle(final String packageName) {
        return packageName.substring(ROOT.length()).split("\\.")[0];
    }

    private static String component(final JavaClass type) {
        return type.getBaseComponentType().getPackageName();
    }
}
