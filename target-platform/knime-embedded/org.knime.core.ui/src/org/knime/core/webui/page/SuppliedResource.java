package org.knime.core.webui.page;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.Optional;

/** A resource whose content is opened on demand. */
record SuppliedResource(String getRelativePath, Content content, boolean isStatic, Charset charset)
        implements Resource {

    /** Opens the content. */
    @FunctionalInterface
    interface Content {
        InputStream open() throws IOException;
    }

    @Override
    public InputStream getInputStream() throws IOException {
        return content.open();
    }

    @Override
    public ContentType getContentType() {
        return ContentType.determineType(getRelativePath);
    }

    @Override
    public Optional<Charset> getCharset() {
        return Optional.ofNullable(charset);
    }
}
