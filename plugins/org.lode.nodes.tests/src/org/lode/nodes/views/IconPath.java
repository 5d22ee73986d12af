package org.lode.nodes.views;

import java.awt.Shape;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The outline that the commands of an SVG path draw: M, L, H, V, C, S and Z, with absolute or relative coordinates. */
final class IconPath {
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z]|-?(?:\\d+\\.?\\d*|\\.\\d+)");

    private final List<String> tokens = new ArrayList<>();
    private final Path2D path = new Path2D.Double();
    private int next;
    private double x;
    private double y;
    private double startX;
    private double startY;

    /** The second control point of the last curve, else the current point. */
    private double controlX;

    private double controlY;

    IconPath(String commands) {
        var matcher = TOKEN.matcher(commands);
        while (matcher.find()) {
            tokens.add(matcher.group());
        }
    }

    /** The outline. */
    Shape shape() {
        char command = 'M';
        while (next < tokens.size()) {
            if (Character.isLetter(tokens.get(next).charAt(0))) {
                command = tokens.get(next++).charAt(0);
            }
            step(Character.toUpperCase(command), Character.isLowerCase(command));
            // Further pairs behind a move are lines.
            command = command == 'M' ? 'L' : command == 'm' ? 'l' : command;
        }
        return path;
    }

    private void step(char command, boolean relative) {
        double fromX = relative ? x : 0;
        double fromY = relative ? y : 0;
        switch (command) {
            case 'M' -> {
                to(fromX + number(), fromY + number());
                startX = x;
                startY = y;
                path.moveTo(x, y);
            }
            case 'L' -> line(fromX + number(), fromY + number());
            case 'H' -> line(fromX + number(), y);
            case 'V' -> line(x, fromY + number());
            case 'C' -> curve(fromX + number(), fromY + number(), fromX, fromY);
            case 'S' -> curve(2 * x - controlX, 2 * y - controlY, fromX, fromY);
            case 'Z' -> {
                path.closePath();
                to(startX, startY);
            }
            default -> throw new IllegalArgumentException("icons are not drawn with the command '" + command + "'");
        }
    }

    private void line(double toX, double toY) {
        to(toX, toY);
        path.lineTo(x, y);
    }

    private void curve(double firstX, double firstY, double fromX, double fromY) {
        double secondX = fromX + number();
        double secondY = fromY + number();
        to(fromX + number(), fromY + number());
        path.curveTo(firstX, firstY, secondX, secondY, x, y);
        controlX = secondX;
        controlY = secondY;
    }

    private void to(double toX, double toY) {
        x = toX;
        y = toY;
        controlX = x;
        controlY = y;
    }

    private double number() {
        return Double.parseDouble(tokens.get(next++));
    }
}
