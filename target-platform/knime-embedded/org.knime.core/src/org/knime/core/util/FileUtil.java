package org.knime.core.util;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Locale;
import org.knime.core.node.workflow.NodeContext;
import org.knime.core.node.workflow.contextv2.WorkflowContextV2;

/** Files and addresses, as nodes use them. */
public final class FileUtil {

    private static final String KNIME = "knime";
    private static final String WORKFLOW = "knime.workflow";

    private FileUtil() {}

    /**
     * @param prefix how its name begins
     * @return a new folder for temporary files, deleted when the process ends
     * @throws IOException if it cannot be created
     */
    public static File createTempDir(final String prefix) throws IOException {
        var folder = Files.createTempDirectory(prefix).toFile();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> deleteRecursively(folder)));
        return folder;
    }

    /**
     * @param prefix how its name begins
     * @param suffix how its name ends
     * @return a new temporary file, deleted when the process ends
     * @throws IOException if it cannot be created
     */
    public static File createTempFile(final String prefix, final String suffix) throws IOException {
        return createTempFile(prefix, suffix, true);
    }

    /**
     * @param prefix how its name begins
     * @param suffix how its name ends
     * @param deleteOnExit whether it is deleted when the process ends
     * @return a new temporary file
     * @throws IOException if it cannot be created
     */
    public static File createTempFile(final String prefix, final String suffix, final boolean deleteOnExit)
            throws IOException {
        var file = Files.createTempFile(prefix, suffix).toFile();
        if (deleteOnExit) {
            file.deleteOnExit();
        }
        return file;
    }

    /**
     * @param dir a file or a folder with all that is in it; links are removed, not followed
     * @return whether all is gone
     */
    @SuppressWarnings("unused") // the result says it all
    public static boolean deleteRecursively(final File dir) {
        if (!Files.exists(dir.toPath(), LinkOption.NOFOLLOW_LINKS)) {
            return true;
        }
        try (var files = Files.walk(dir.toPath())) {
            return files.sorted(Comparator.reverseOrder())
                    .map(file -> file.toFile().delete())
                    .reduce(true, Boolean::logicalAnd);
        } catch (IOException | UncheckedIOException e) {
            return false;
        }
    }

    /**
     * @param urlOrPath an address, or the path of a file
     * @return the address
     * @throws InvalidPathException if it is neither
     * @throws MalformedURLException if the address is malformed
     */
    @SuppressWarnings("unused") // what is no address is a path
    public static URL toURL(final String urlOrPath) throws InvalidPathException, MalformedURLException {
        if (urlOrPath.isEmpty()) {
            throw new InvalidPathException("", "The path of a file is empty");
        }
        String spaceless = urlOrPath.replace(" ", "%20");
        if (urlOrPath.startsWith(KNIME + ":")) {
            return new URL(null, spaceless, new WorkflowFiles());
        }
        try {
            return new URL(spaceless);
        } catch (MalformedURLException e) {
            return Path.of(urlOrPath).toAbsolutePath().toUri().toURL();
        }
    }

    /**
     * @param fileUrl the address of a file, which may be relative to the workflow
     * @return the file, null if the address is not one of a file
     */
    public static File getFileFromURL(final URL fileUrl) {
        try {
            var path = resolveToPath(fileUrl);
            return path == null ? null : path.toFile();
        } catch (IOException | URISyntaxException e) {
            throw new IllegalArgumentException("The address \"" + fileUrl + "\" is no file: " + e.getMessage(), e);
        }
    }

    /**
     * @param fileUrl the address of a file; {@code knime://knime.workflow/data/x.csv} is relative to the workflow
     * @return the path, null if the address is not one of a file
     * @throws IOException if the address leads out of the workflow or there is no workflow
     * @throws URISyntaxException if the address is malformed
     */
    public static Path resolveToPath(final URL fileUrl) throws IOException, URISyntaxException {
        return switch (fileUrl.getProtocol().toLowerCase(Locale.ROOT)) {
            case "file" -> Path.of(new URI(fileUrl.toString().replace(" ", "%20")));
            case KNIME -> inWorkflow(fileUrl);
            default -> null;
        };
    }

    private static Path inWorkflow(final URL url) throws IOException, URISyntaxException {
        if (!WORKFLOW.equals(url.getHost())) {
            throw new IOException("Only addresses that begin with \"knime://" + WORKFLOW
                    + "/\" are understood here, not \"" + url + "\".");
        }
        var workflow = NodeContext.getContextOptional()
                .flatMap(context -> context.getContextObjectForClass(WorkflowContextV2.class))
                .map(context -> context.getExecutorInfo().getLocalWorkflowPath())
                .orElseThrow(() -> new IOException(
                        "The address \"" + url + "\" is relative to a workflow, but there is no workflow."));
        String relative = new URI(url.toString().replace(" ", "%20")).getPath().replaceFirst("^/+", "");
        var path = workflow.resolve(relative).normalize();
        // like KNIME, let a workflow refer to what lies beside it, but no further
        if (!path.startsWith(workflow) && !path.startsWith(workflow.resolveSibling(""))) {
            throw new IOException("The address \"" + url + "\" leads out of the workflow's folder.");
        }
        return path;
    }

    /** Opens addresses that are relative to the workflow. */
    private static final class WorkflowFiles extends URLStreamHandler {

        @Override
        protected URLConnection openConnection(final URL url) throws IOException {
            try {
                return resolveToPath(url).toUri().toURL().openConnection();
            } catch (URISyntaxException e) {
                throw new IOException("The address \"" + url + "\" is malformed: " + e.getMessage(), e);
            }
        }
    }
}
