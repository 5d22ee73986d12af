package org.knime.core.webui.page;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.knime.core.node.FluentNodeAPI;

/** The page of a view with the files that it loads. */
public sealed class Page implements Resource, FluentNodeAPI permits FromFilePage {

    private final Resource page;

    private final Map<String, Resource> resources = new LinkedHashMap<>();

    Page(final Resource page) {
        this.page = page;
    }

    /** Starts a page. */
    public static RequireFromFileOrString create() {
        return new RequireFromFileOrString() {
            @Override
            public RequireBundle fromFile() {
                return clazz -> basePath ->
                        relativeFilePath -> new FromFilePage(new BundleFiles(clazz, basePath), relativeFilePath);
            }

            @Override
            public RequireRelativePath fromString(final InputStreamSupplier content, final Charset charset) {
                return relativePath -> new Page(new SuppliedResource(relativePath, content::get, false, charset));
            }

            @Override
            public RequireRelativePath fromString(final StringSupplier content, final Charset charset) {
                return relativePath -> new Page(new SuppliedResource(
                        relativePath,
                        () -> new ByteArrayInputStream(content.get().getBytes(charset)),
                        false,
                        charset));
            }
        };
    }

    /** The stage that asks where the page comes from. */
    public interface RequireFromFileOrString {

        /** From a file of a bundle. */
        RequireBundle fromFile();

        /** From a stream that is opened for every request. */
        default RequireRelativePath fromString(final InputStreamSupplier content) {
            return fromString(content, null);
        }

        /** From a text that is made for every request. */
        default RequireRelativePath fromString(final StringSupplier content) {
            return fromString(content, StandardCharsets.UTF_8);
        }

        /** From a stream in a charset. */
        RequireRelativePath fromString(InputStreamSupplier content, Charset charset);

        /** From a text in a charset. */
        RequireRelativePath fromString(StringSupplier content, Charset charset);
    }

    /** The stage that asks for the bundle. */
    public interface RequireBundle {

        /** The bundle that this class comes from. */
        RequireBasePath bundleClass(Class<?> clazz);
    }

    /** The stage that asks for the folder. */
    public interface RequireBasePath {

        /** The folder in the bundle that all files of the page are below. */
        RequireRelativeFilePath basePath(String basePath);
    }

    /** The stage that asks for the file. */
    public interface RequireRelativeFilePath {

        /** The page's file, relative to the folder. */
        FromFilePage relativeFilePath(String relativeFilePath);
    }

    /** The stage that asks for the name of a page that is no file. */
    public interface RequireRelativePath {

        /** The path under which the page is served; its ending tells the kind. */
        Page relativePath(String relativePath);
    }

    /** Makes a text; a type of its own, so that lambdas are told from those for streams. */
    public interface StringSupplier extends Supplier<String> {}

    /** Opens a stream. */
    public interface InputStreamSupplier extends Supplier<InputStream> {}

    /** Adds a file that is made for every request. */
    public Page addResource(final Supplier<InputStream> content, final String relativePath) {
        return addResource(content, relativePath, null);
    }

    /** Adds a text file that is made for every request. */
    public Page addResource(final Supplier<InputStream> content, final String relativePath, final Charset charset) {
        add(new SuppliedResource(relativePath, content::get, false, charset));
        return this;
    }

    /** Adds a text that is made for every request. */
    public Page addResourceFromString(final Supplier<String> content, final String relativePath) {
        return addResource(
                () -> new ByteArrayInputStream(content.get().getBytes(StandardCharsets.UTF_8)),
                relativePath,
                StandardCharsets.UTF_8);
    }

    final void add(final Resource resource) {
        resources.put(resource.getRelativePath(), resource);
    }

    /** The added file with this path. */
    public Optional<Resource> getResource(final String relativePath) {
        return Optional.ofNullable(resources.get(relativePath));
    }

    @Override
    public String getRelativePath() {
        return page.getRelativePath();
    }

    @Override
    public InputStream getInputStream() throws IOException {
        return page.getInputStream();
    }

    @Override
    public boolean isStatic() {
        return page.isStatic();
    }

    /** Whether neither the page nor an added file ever changes. */
    public boolean isCompletelyStatic() {
        return isStatic() && resources.values().stream().allMatch(Resource::isStatic);
    }

    @Override
    public ContentType getContentType() {
        return page.getContentType();
    }

    @Override
    public Optional<Charset> getCharset() {
        return page.getCharset();
    }
}
