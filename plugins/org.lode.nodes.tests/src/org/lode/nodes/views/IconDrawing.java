package org.lode.nodes.views;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/**
 * Renders the part of SVG that the icons are drawn with: paths and circles in a square of 16, filled and stroked by
 * colours, with round ends. A pixel is the mean of many points, so that no smoothing of the platform's has a say.
 */
final class IconDrawing {
    private static final int SIDE = 16;
    private static final int FINE = 16;

    private IconDrawing() {}

    /** The icon at 16 × 16 pixels. */
    static BufferedImage render(Path svg) throws IOException {
        var fine = new BufferedImage(SIDE * FINE, SIDE * FINE, BufferedImage.TYPE_INT_ARGB);
        var graphics = fine.createGraphics();
        graphics.scale(FINE, FINE);
        var root = parse(svg);
        for (var node = root.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                draw(graphics, root, element);
            }
        }
        graphics.dispose();
        return means(fine);
    }

    private static Element parse(Path svg) throws IOException {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(svg.toFile()).getDocumentElement();
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException(svg + " is no SVG", e);
        }
    }

    private static void draw(Graphics2D graphics, Element root, Element element) {
        var attributes = new TreeMap<String, String>();
        for (var holder : new Element[] {root, element}) {
            for (int i = 0; i < holder.getAttributes().getLength(); i++) {
                var attribute = holder.getAttributes().item(i);
                attributes.put(attribute.getNodeName(), attribute.getNodeValue());
            }
        }
        var shape = shape(element.getTagName(), attributes);
        paint(attributes.get("fill"), graphics, () -> graphics.fill(shape));
        paint(attributes.get("stroke"), graphics, () -> {
            var dashes = attributes.get("stroke-dasharray");
            graphics.setStroke(new BasicStroke(
                    (float) number(attributes, "stroke-width"),
                    BasicStroke.CAP_ROUND,
                    BasicStroke.JOIN_ROUND,
                    1,
                    dashes == null ? null : dashes(dashes),
                    0));
            graphics.draw(shape);
        });
    }

    private static float[] dashes(String text) {
        var numbers = Arrays.stream(text.trim().split("[ ,]+"))
                .mapToDouble(Double::parseDouble)
                .toArray();
        var dashes = new float[numbers.length];
        for (int i = 0; i < dashes.length; i++) {
            dashes[i] = (float) numbers[i];
        }
        return dashes;
    }

    private static void paint(String colour, Graphics2D graphics, Runnable drawing) {
        if (colour != null && !colour.equals("none")) {
            graphics.setColor(Color.decode(colour));
            drawing.run();
        }
    }

    private static Shape shape(String tag, Map<String, String> attributes) {
        if (tag.equals("circle")) {
            double radius = number(attributes, "r");
            return new Ellipse2D.Double(
                    number(attributes, "cx") - radius, number(attributes, "cy") - radius, 2 * radius, 2 * radius);
        }
        if (tag.equals("path")) {
            return new IconPath(attributes.get("d")).shape();
        }
        throw new IllegalArgumentException("icons are drawn with paths and circles, not with '" + tag + "'");
    }

    private static double number(Map<String, String> attributes, String name) {
        return Double.parseDouble(attributes.get(name));
    }

    private static BufferedImage means(BufferedImage fine) {
        var image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_ARGB);
        for (int y = 0; y < SIDE; y++) {
            for (int x = 0; x < SIDE; x++) {
                image.setRGB(x, y, mean(fine.getRGB(x * FINE, y * FINE, FINE, FINE, null, 0, FINE)));
            }
        }
        return image;
    }

    /** The mean of points that are either opaque or not there. */
    private static int mean(int[] points) {
        var opaque = Arrays.stream(points).filter(point -> point >>> 24 != 0).toArray();
        if (opaque.length == 0) {
            return 0;
        }
        int colour = Math.round(255f * opaque.length / points.length) << 24;
        for (int shift = 16; shift >= 0; shift -= 8) {
            int place = shift;
            double sum =
                    Arrays.stream(opaque).map(point -> point >> place & 255).sum();
            colour |= (int) Math.round(sum / opaque.length) << shift;
        }
        return colour;
    }
}
