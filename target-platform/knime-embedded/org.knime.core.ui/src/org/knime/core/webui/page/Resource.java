package org.knime.core.webui.page;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.Optional;

/** A file of a web page. */
public interface Resource {

    /** The kinds of files that can be a page. */
    enum ContentType {
        /** A document in a frame. */
        HTML,
        /** A script that mounts itself. */
        SHADOW_APP,
        /** A vector graphic. */
        SVG,
        /** An image. */
        PNG;

        static ContentType determineType(final String path) {
            return switch (path.substring(path.lastIndexOf('.') + 1)) {
                case "html" -> HTML;
                case "js" -> SHADOW_APP;
                case "svg" -> SVG;
                case "png" -> PNG;
                default ->
                    throw new IllegalArgumentException(
                            "'" + path + "' cannot be a page. Name it .html, .js, .svg or .png.");
            };
        }
    }

    /** The path relative to the page's base path, with {@code /}. */
    String getRelativePath();

    /** Opens the content. */
    InputStream getInputStream() throws IOException;

    /** Whether the content never changes. */
    boolean isStatic();

    /** The kind of the file. */
    ContentType getContentType();

    /** The charset of a text. */
    default Optional<Charset> getCharset() {
        return Optional.empty();
    }
}
