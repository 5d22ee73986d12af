package org.lode.nodes.execution;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.knime.core.node.KNIMEException;
import org.knime.core.util.FileUtil;

/**
 * The files that a user names in a dialog: local paths, and KNIME's own locations such as
 * knime://knime.workflow/data/x.csv.
 */
public final class Locations {
    private static final Pattern SCHEME = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]+):.*");

    private Locations() {}

    /**
     * The local path behind a location. Nothing is ever fetched from a network.
     *
     * @throws KNIMEException if the location cannot be resolved to a local path
     */
    public static Path resolve(String location) throws KNIMEException {
        var scheme = SCHEME.matcher(location);
        try {
            if (!scheme.matches()) {
                return Path.of(location);
            }
            var name = scheme.group(1);
            if (!name.equalsIgnoreCase("knime") && !name.equalsIgnoreCase("file")) {
                throw new KNIMEException("The location '" + location + "' is not on this computer, and nothing is "
                        + "downloaded. Save the file first and enter its path.");
            }
            var path = FileUtil.resolveToPath(FileUtil.toURL(location));
            if (path == null) {
                throw new KNIMEException("The location '" + location + "' does not lead to a local file. Enter a path, "
                        + "or one that begins with knime://knime.workflow/.");
            }
            return path;
        } catch (IOException | URISyntaxException | InvalidPathException e) {
            throw new KNIMEException("The location '" + location + "' cannot be resolved: " + e.getMessage(), e);
        }
    }
}
