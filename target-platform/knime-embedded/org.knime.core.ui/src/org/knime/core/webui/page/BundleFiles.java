package org.knime.core.webui.page;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.osgi.framework.FrameworkUtil;

/** The files below a folder of the bundle that a class comes from; outside OSGi, of the class path. */
record BundleFiles(Class<?> bundleClass, String basePath) {

    Optional<URL> find(final String relativePath) {
        final var path = basePath + "/" + relativePath;
        final var bundle = FrameworkUtil.getBundle(bundleClass);
        return Optional.ofNullable(bundle != null ? bundle.getEntry(path) : bundleClass.getResource("/" + path));
    }

    Resource resource(final String relativePath) {
        return new SuppliedResource(relativePath, () -> open(relativePath), true, StandardCharsets.UTF_8);
    }

    private InputStream open(final String relativePath) throws IOException {
        final var url = find(relativePath)
                .orElseThrow(() -> new FileNotFoundException("The bundle of " + bundleClass.getName() + " has no file '"
                        + basePath + "/" + relativePath + "'. Add it to bin.includes."));
        return url.openStream();
    }
}
