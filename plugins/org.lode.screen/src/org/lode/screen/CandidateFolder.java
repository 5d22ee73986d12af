package org.lode.screen;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.lode.learn.LearnException;

/** A folder with files of candidates, such as one CIF for each crystal. */
public final class CandidateFolder {
    private CandidateFolder() {}

    /**
     * The files of a folder whose names tell that {@link CandidateFile} reads them, in the order of their names. Other
     * files, hidden files and folders inside are left out.
     *
     * @throws LearnException if there is none
     */
    public static List<Path> files(Path folder) throws IOException, LearnException {
        try (var list = Files.list(folder)) {
            var files = list.filter(CandidateFolder::isCandidates)
                    .sorted(Comparator.comparing(file -> file.getFileName().toString()))
                    .toList();
            if (files.isEmpty()) {
                throw new LearnException("The folder '" + folder.getFileName()
                        + "' has no file with candidates; give one with CIF, POSCAR, SDF, SMILES, CSV or TSV files.");
            }
            return files;
        }
    }

    private static boolean isCandidates(Path file) {
        var name = file.getFileName().toString();
        return !name.startsWith(".") && CandidateFormat.of(name) != CandidateFormat.OTHER && Files.isRegularFile(file);
    }
}
