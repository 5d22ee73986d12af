package org.knime.core.webui.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A page that is a file of a bundle. */
public final class FromFilePage extends Page {

    private final BundleFiles files;

    private final List<String> folders = new ArrayList<>();

    FromFilePage(final BundleFiles files, final String relativeFilePath) {
        super(files.resource(relativeFilePath));
        this.files = files;
    }

    /** Adds a file, relative to the page's base path. */
    public FromFilePage addResourceFile(final String relativeFilePath) {
        add(files.resource(relativeFilePath));
        return this;
    }

    /** Adds every file below a folder, relative to the page's base path. */
    public FromFilePage addResourceDirectory(final String relativeDirPath) {
        folders.add(relativeDirPath + "/");
        return this;
    }

    @Override
    public Optional<Resource> getResource(final String relativePath) {
        return super.getResource(relativePath).or(() -> folders.stream()
                .filter(relativePath::startsWith)
                .filter(folder -> !relativePath.contains(".."))
                .findFirst()
                .flatMap(folder -> files.find(relativePath))
                .map(url -> files.resource(relativePath)));
    }
}
