package org.lode.headless.report;

import java.io.IOException;
import java.net.URL;
import java.util.Base64;

/** Pictures of nodes as parts of a page that loads nothing. */
final class NodePicture {
    private NodePicture() {}

    /** The address under which a page shows a picture that it holds itself. */
    static String address(URL picture) throws IOException {
        var type = picture.getPath().endsWith(".svg") ? "svg+xml" : "png";
        try (var in = picture.openStream()) {
            return "data:image/" + type + ";base64," + Base64.getEncoder().encodeToString(in.readAllBytes());
        }
    }
}
