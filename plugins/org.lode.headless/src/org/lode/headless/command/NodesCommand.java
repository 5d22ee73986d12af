package org.lode.headless.command;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.lode.headless.run.NodeCatalogue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./lode nodes}: lists the nodes, or tells everything about one. */
@Command(
        name = "nodes",
        description = "List the nodes, or one node's ports and settings with their defaults.",
        footer = {"", "Example:", "  ./lode nodes \"Transfer Learner\""})
final class NodesCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "NAME", arity = "0..*", description = "Name of a node, in any case.")
    private List<String> name = List.of();

    private final Terminal terminal;
    private final NodeCatalogue catalogue;

    NodesCommand(Terminal terminal, NodeCatalogue catalogue) {
        this.terminal = terminal;
        this.catalogue = catalogue;
    }

    @Override
    public Integer call() {
        if (name.isEmpty()) {
            list();
        } else {
            terminal.print(find(spec, catalogue, String.join(" ", name)).details());
        }
        return 0;
    }

    private void list() {
        List<NodeGuide> guides = new ArrayList<>();
        catalogue.entries().forEach(entry -> guides.add(NodeGuide.of(entry)));
        guides.sort(Comparator.comparing(NodeGuide::name));
        int width =
                guides.stream().mapToInt(guide -> guide.name().length()).max().orElse(0);
        for (var guide : guides) {
            terminal.print(String.format("%-" + Math.max(1, width) + "s  %s%n", guide.name(), guide.summary()));
        }
    }

    /**
     * The node with the given name.
     *
     * @throws ParameterException if there is none
     */
    static NodeGuide find(CommandSpec spec, NodeCatalogue catalogue, String name) {
        var wanted = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
        List<String> names = new ArrayList<>();
        for (var entry : catalogue.entries()) {
            var guide = NodeGuide.of(entry);
            if (guide.name()
                    .toLowerCase(Locale.ROOT)
                    .replaceAll("[^a-z0-9]", "")
                    .equals(wanted)) {
                return guide;
            }
            names.add("\"" + guide.name() + "\"");
        }
        throw new ParameterException(
                spec.commandLine(), "There is no node \"" + name + "\"; there are " + String.join(", ", names));
    }
}
