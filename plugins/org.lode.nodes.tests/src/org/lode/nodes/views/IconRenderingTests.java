package org.lode.nodes.views;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The pictures of the icons are made from their drawings: by this test, with LODE_WRITE_DOCS=1. */
class IconRenderingTests {
    /** Of 255; Java machines may differ in where they put the edge of a curve. */
    private static final int ROUNDING = 6;

    static Stream<String> icons() throws IOException {
        return IconFiles.names();
    }

    @ParameterizedTest
    @MethodSource("icons")
    void thePictureIsWhatTheDrawingGives(String icon) throws IOException {
        var rendered = IconDrawing.render(IconFiles.drawing(icon));
        var file = IconFiles.picture(icon);
        if ("1".equals(System.getenv("LODE_WRITE_DOCS"))) {
            ImageIO.write(rendered, "png", file.toFile());
        }
        var kept = ImageIO.read(file.toFile());
        assertEquals(rendered.getWidth(), kept.getWidth());
        assertEquals(rendered.getHeight(), kept.getHeight());
        assertTrue(
                difference(rendered, kept) <= ROUNDING,
                file + " is not what its drawing gives: run this test with LODE_WRITE_DOCS=1");
    }

    /** The largest difference of a channel, colours weighed by how opaque they are. */
    private static int difference(BufferedImage one, BufferedImage other) {
        int most = 0;
        for (int y = 0; y < one.getHeight(); y++) {
            for (int x = 0; x < one.getWidth(); x++) {
                int a = one.getRGB(x, y);
                int b = other.getRGB(x, y);
                most = Math.max(most, Math.abs((a >>> 24) - (b >>> 24)));
                for (int shift = 16; shift >= 0; shift -= 8) {
                    most = Math.max(most, Math.abs(weighed(a, shift) - weighed(b, shift)));
                }
            }
        }
        return most;
    }

    private static int weighed(int colour, int shift) {
        return (colour >> shift & 255) * (colour >>> 24) / 255;
    }
}
