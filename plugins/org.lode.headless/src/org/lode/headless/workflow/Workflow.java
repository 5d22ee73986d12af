package org.lode.headless.workflow;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/**
 * A workflow read from disk, its metanodes flattened: what is inside a metanode stands beside the other nodes and is
 * connected to them directly.
 *
 * @param name the workflow's name
 * @param directory folder that holds {@code workflow.knime}
 * @param nodes nodes in the order of their numbers
 * @param connections connections in a fixed order
 * @param variables values of the workflow's own flow variables by name, as text
 */
public record Workflow(
        String name,
        Path directory,
        List<WorkflowNode> nodes,
        List<Connection> connections,
        Map<String, String> variables) {
    /** Order of node ids: number by number, so that 2 comes before 10 and 5 before 5:1. */
    static final Comparator<String> ID_ORDER = Workflow::compareIds;

    /** Checks that connections join existing nodes and that no input receives two of them. */
    public Workflow {
        nodes = nodes.stream()
                .sorted(Comparator.comparing(WorkflowNode::id, ID_ORDER))
                .toList();
        connections = connections.stream()
                .sorted(Comparator.comparing(Connection::target, ID_ORDER)
                        .thenComparingInt(Connection::targetPort)
                        .thenComparing(Connection::source, ID_ORDER))
                .toList();
    }

    /** The connections that end in the given node, in the order of its ports. */
    public List<Connection> inputs(WorkflowNode node) {
        return connections.stream().filter(c -> c.target().equals(node.id())).toList();
    }

    /** Whether no connection leaves the node: its outputs are the results of the workflow. */
    public boolean isEnd(WorkflowNode node) {
        return connections.stream().noneMatch(c -> c.source().equals(node.id()));
    }

    /**
     * The nodes in an order in which each comes after those it depends on; among the possible ones the node with the
     * lowest number comes first, so that the order depends on the workflow only.
     *
     * @throws WorkflowException if the connections form a circle
     */
    public List<WorkflowNode> executionOrder() throws WorkflowException {
        Map<String, WorkflowNode> byId = new LinkedHashMap<>();
        Map<String, Integer> open = new LinkedHashMap<>();
        nodes.forEach(node -> {
            byId.put(node.id(), node);
            open.put(node.id(), inputs(node).size());
        });
        var ready = new PriorityQueue<>(ID_ORDER);
        open.forEach((id, count) -> {
            if (count == 0) {
                ready.add(id);
            }
        });
        List<WorkflowNode> order = new ArrayList<>();
        while (!ready.isEmpty()) {
            var id = ready.remove();
            order.add(byId.get(id));
            for (var connection : connections) {
                if (connection.source().equals(id) && open.merge(connection.target(), -1, Integer::sum) == 0) {
                    ready.add(connection.target());
                }
            }
        }
        if (order.size() < nodes.size()) {
            var stuck = nodes.stream().filter(node -> !order.contains(node)).findFirst();
            throw new WorkflowException("The connections of workflow \"" + name + "\" form a circle through node "
                    + stuck.map(WorkflowNode::title).orElse("") + "; remove one of them.");
        }
        return order;
    }

    private static int compareIds(String a, String b) {
        var left = a.split(":");
        var right = b.split(":");
        for (int i = 0; i < Math.min(left.length, right.length); i++) {
            int order = Integer.compare(Integer.parseInt(left[i]), Integer.parseInt(right[i]));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(left.length, right.length);
    }
}
