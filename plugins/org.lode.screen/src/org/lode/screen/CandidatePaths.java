package org.lode.screen;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.PatternSyntaxException;
import org.lode.learn.LearnException;

/** The files that a user means by a file, a folder such as one with a CIF for each crystal, or a pattern. */
public final class CandidatePaths {
    private CandidatePaths() {}

    /**
     * The files of a path whose last part may be a pattern such as {@code part-*.smi.gz}.
     *
     * @throws LearnException if there is none
     */
    public static List<Path> of(String text) throws IOException, LearnException {
        int slash = Math.max(text.lastIndexOf('/'), text.lastIndexOf('\\'));
        var name = text.substring(slash + 1);
        try {
            boolean pattern = name.contains("*") && !Files.exists(Path.of(text));
            return pattern
                    ? matching(Path.of(slash < 0 ? "." : text.substring(0, slash + 1)), name)
                    : of(Path.of(text));
        } catch (InvalidPathException e) {
            throw new LearnException("'" + text + "' is no path: " + e.getReason() + ".", e);
        }
    }

    /**
     * A file itself, or the {@link CandidateFile}s of a folder in the order of their names; other files, hidden files and
     * folders inside are left out.
     *
     * @throws LearnException if there is none
     */
    public static List<Path> of(Path path) throws IOException, LearnException {
        if (Files.isDirectory(path)) {
            var files = files(path, CandidatePaths::isCandidates);
            if (files.isEmpty()) {
                throw new LearnException("The folder '" + path.getFileName()
                        + "' has no file with candidates; give one with CIF, POSCAR, SDF, SMILES, CSV or TSV files.");
            }
            return files;
        }
        if (!Files.isRegularFile(path)) {
            throw new LearnException("There is no file '" + path + "'.");
        }
        return List.of(path);
    }

    /**
     * The files of a folder whose names match a pattern, in the order of their names.
     *
     * @throws LearnException if there is none
     */
    @SuppressWarnings("resource") // the system's own file system is never closed
    public static List<Path> matching(Path folder, String pattern) throws IOException, LearnException {
        if (!Files.isDirectory(folder)) {
            throw new LearnException("There is no folder '" + folder + "'.");
        }
        try {
            var matcher = FileSystems.getDefault().getPathMatcher("glob:" + pattern);
            var files = files(folder, file -> Files.isRegularFile(file) && matcher.matches(file.getFileName()));
            if (files.isEmpty()) {
                throw new LearnException("No file in '" + folder + "' is called '" + pattern + "'.");
            }
            return files;
        } catch (PatternSyntaxException e) {
            throw new LearnException("'" + pattern + "' is no pattern: " + e.getDescription() + ".", e);
        }
    }

    private static List<Path> files(Path folder, Predicate<Path> wanted) throws IOException {
        try (var list = Files.list(folder)) {
            return list.filter(wanted)
                    .sorted(Comparator.comparing(file -> file.getFileName().toString()))
                    .toList();
        }
    }

    private static boolean isCandidates(Path file) {
        var name = file.getFileName().toString();
        return !name.startsWith(".") && CandidateFormat.of(name) != CandidateFormat.OTHER && Files.isRegularFile(file);
    }
}
