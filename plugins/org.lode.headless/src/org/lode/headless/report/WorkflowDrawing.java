package org.lode.headless.report;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.lode.headless.run.NodeState;
import org.lode.headless.workflow.Connection;
import org.lode.headless.workflow.NodeBounds;

/** Draws a workflow as SVG: nodes where their author put them, ports, connections and the state each node came to. */
final class WorkflowDrawing {
    private static final int SIZE = 52;
    private static final int ICON = 32;
    private static final int LEFT_MARGIN = 70;
    private static final int TOP_MARGIN = 50;
    private static final int BOTTOM_MARGIN = 66;
    private static final int PORT = 5;

    /** What a port carries, which decides its shape: a triangle for a table, a square for anything else. */
    enum Port {
        TABLE,
        MODEL
    }

    /**
     * A node to draw.
     *
     * @param id number of the node
     * @param name name above the node
     * @param icon address of its picture, empty for none
     * @param label what its author wrote below it
     * @param bounds place of its upper left corner
     * @param state colour of its light
     * @param inputs ports on its left without the flow variable port
     * @param outputs ports on its right without the flow variable port
     */
    record Node(
            String id,
            String name,
            String icon,
            String label,
            NodeBounds bounds,
            NodeState state,
            List<Port> inputs,
            List<Port> outputs) {}

    private final List<Node> nodes;
    private final List<Connection> connections;
    private final int left;
    private final int top;

    private WorkflowDrawing(List<Node> nodes, List<Connection> connections) {
        this.nodes = nodes;
        this.connections = connections;
        left = nodes.stream().mapToInt(n -> n.bounds().x()).min().orElse(0) - LEFT_MARGIN;
        top = nodes.stream().mapToInt(n -> n.bounds().y()).min().orElse(0) - TOP_MARGIN;
    }

    /** The drawing as one SVG element. */
    static String svg(List<Node> nodes, List<Connection> connections) {
        return new WorkflowDrawing(nodes, connections).draw();
    }

    private String draw() {
        int width = nodes.stream().mapToInt(n -> n.bounds().x()).max().orElse(0) - left + SIZE + LEFT_MARGIN;
        int height = nodes.stream().mapToInt(n -> n.bounds().y()).max().orElse(0) - top + SIZE + BOTTOM_MARGIN;
        var byId = nodes.stream().collect(Collectors.toMap(Node::id, node -> node));
        var svg = new StringBuilder(String.format(
                "<svg class=\"workflow\" role=\"img\" aria-label=\"The workflow\" viewBox=\"0 0 %d %d\""
                        + " style=\"max-width:%dpx\">%n",
                width, height, width));
        connections.forEach(connection -> appendConnection(svg, connection, byId));
        nodes.forEach(node -> appendNode(svg, node));
        return svg.append("</svg>\n").toString();
    }

    private void appendConnection(StringBuilder svg, Connection connection, Map<String, Node> byId) {
        var source = byId.get(connection.source());
        var target = byId.get(connection.target());
        double x1 = x(source) + SIZE + PORT;
        double y1 = portY(source, connection.sourcePort(), source.outputs().size());
        double x2 = x(target) - PORT;
        double y2 = portY(target, connection.targetPort(), target.inputs().size());
        double bend = Math.max(28, Math.abs(x2 - x1) / 2);
        svg.append(String.format(
                "<path class=\"wire%s\" d=\"M%s %s C%s %s %s %s %s %s\"/>%n",
                connection.carriesVariables() ? " variable" : "",
                Numbers.coordinate(x1),
                Numbers.coordinate(y1),
                Numbers.coordinate(x1 + bend),
                Numbers.coordinate(y1),
                Numbers.coordinate(x2 - bend),
                Numbers.coordinate(y2),
                Numbers.coordinate(x2),
                Numbers.coordinate(y2)));
    }

    private void appendNode(StringBuilder svg, Node node) {
        int x = x(node);
        int y = y(node);
        int middle = x + SIZE / 2;
        svg.append(String.format(
                "<a href=\"#node-%s\"><g class=\"node\"><title>%s: %s</title>%n",
                anchor(node.id()), Html.escape(node.name()), node.state().text()));
        svg.append(String.format(
                "<text class=\"name\" x=\"%d\" y=\"%d\">%s</text>%n", middle, y - 12, Html.shorten(node.name(), 24)));
        svg.append(String.format(
                "<rect class=\"body\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"9\"/>%n", x, y, SIZE, SIZE));
        svg.append(picture(node, x, y));
        for (int i = 0; i < node.inputs().size(); i++) {
            appendPort(
                    svg,
                    node.inputs().get(i),
                    x - PORT,
                    portY(node, i + 1, node.inputs().size()));
        }
        for (int i = 0; i < node.outputs().size(); i++) {
            appendPort(
                    svg,
                    node.outputs().get(i),
                    x + SIZE + PORT,
                    portY(node, i + 1, node.outputs().size()));
        }
        svg.append(String.format(
                "<circle class=\"light %s\" cx=\"%d\" cy=\"%d\" r=\"6\"/>%n",
                node.state().name().toLowerCase(java.util.Locale.ROOT), middle, y + SIZE + 14));
        var below = node.label().isBlank()
                ? "#" + node.id()
                : node.label().lines().findFirst().orElse("");
        svg.append(String.format(
                "<text class=\"label\" x=\"%d\" y=\"%d\">%s</text>%n</g></a>%n",
                middle, y + SIZE + 38, Html.shorten(below, 30)));
    }

    private static String picture(Node node, int x, int y) {
        int edge = (SIZE - ICON) / 2;
        return node.icon().isEmpty()
                ? String.format(
                        "<text class=\"initials\" x=\"%d\" y=\"%d\">%s</text>%n",
                        x + SIZE / 2, y + SIZE / 2 + 6, Html.escape(initials(node.name())))
                : String.format(
                        "<image x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" href=\"%s\"/>%n",
                        x + edge, y + edge, ICON, ICON, node.icon());
    }

    private static void appendPort(StringBuilder svg, Port port, double x, double y) {
        if (port == Port.TABLE) {
            svg.append(String.format(
                    "<path class=\"port\" d=\"M%s %s l9 5 l-9 5 z\"/>%n",
                    Numbers.coordinate(x - 4), Numbers.coordinate(y - 5)));
        } else {
            svg.append(String.format(
                    "<rect class=\"port model\" x=\"%s\" y=\"%s\" width=\"9\" height=\"9\"/>%n",
                    Numbers.coordinate(x - 4.5), Numbers.coordinate(y - 4.5)));
        }
    }

    private int x(Node node) {
        return node.bounds().x() - left;
    }

    private int y(Node node) {
        return node.bounds().y() - top;
    }

    /** Height of a port; the flow variable port 0 lies at the upper corner, the others share the side. */
    private double portY(Node node, int port, int ports) {
        return port == 0 ? y(node) : y(node) + SIZE * (double) port / (Math.max(ports, port) + 1);
    }

    private static String initials(String name) {
        return name.codePoints()
                .filter(Character::isUpperCase)
                .limit(2)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** Id of the page's part about a node. */
    static String anchor(String nodeId) {
        return nodeId.replace(':', '-');
    }
}
