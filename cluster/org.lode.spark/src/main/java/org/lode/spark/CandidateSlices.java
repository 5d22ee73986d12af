package org.lode.spark;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaSparkContext;
import org.lode.learn.LearnException;

/**
 * Cuts files into slices and finds the place of each among all candidates, so that a candidate has the same place however
 * the files are cut. A table whose quoted values go on over several lines, such as one with the texts of CIFs, is not cut.
 *
 * @param textColumn heading of the column with the materials, null for the first of the usual ones
 * @param nameColumn heading of the column with the names, null for the first of the usual ones, if any
 */
record CandidateSlices(String textColumn, String nameColumn) implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Some half a minute of work: little is lost with an executor, and a task's start doesn't count. */
    private static final long LARGEST = 8L << 20;

    private static final long SMALLEST = 16L << 10;
    private static final int SLICES_A_CORE = 4;

    /** Slices in their order, each with its place, and the number of candidates in all of them. */
    record Placed(List<FileSlice> slices, long candidates) {}

    /** Candidates and lines of a slice, and whether a row may go on beyond its line. */
    private record Size(long candidates, long lines, boolean overLines) implements Serializable {
        private static final long serialVersionUID = 1L;
    }

    /**
     * The files of paths and patterns, in the order given; those of one pattern or folder in the order of their names.
     * Files whose names begin with {@code _} or {@code .} are left out of folders.
     */
    static List<FileStatus> files(List<String> paths, Configuration configuration) throws IOException {
        var files = new ArrayList<FileStatus>();
        for (var text : paths) {
            var path = new Path(text);
            var system = path.getFileSystem(configuration);
            var matching = system.globStatus(path);
            if (matching == null || matching.length == 0) {
                throw new FileNotFoundException("no file is called '" + text + "'");
            }
            Arrays.sort(matching, Comparator.comparing(FileStatus::getPath));
            for (var found : matching) {
                if (found.isFile()) {
                    files.add(found);
                    continue;
                }
                Arrays.stream(system.listStatus(found.getPath(), CandidateSlices::isData))
                        .filter(FileStatus::isFile)
                        .sorted(Comparator.comparing(FileStatus::getPath))
                        .forEach(files::add);
            }
        }
        return files;
    }

    private static boolean isData(Path path) {
        return !path.getName().startsWith("_") && !path.getName().startsWith(".");
    }

    /** The slices of files in their order, each with its place. Reads the files once, on the executors. */
    Placed of(List<FileStatus> files, JavaSparkContext spark, HadoopSettings settings) {
        var slices = cut(files, Set.of(), spark.defaultParallelism());
        var sizes = sizes(slices, spark, settings);
        var whole = new HashSet<String>();
        for (int i = 0; i < sizes.size(); i++) {
            if (sizes.get(i).overLines()) {
                whole.add(slices.get(i).path());
            }
        }
        if (!whole.isEmpty()) {
            slices = cut(files, whole, spark.defaultParallelism());
            sizes = sizes(slices, spark, settings);
        }
        return placed(slices, sizes);
    }

    private List<Size> sizes(List<FileSlice> slices, JavaSparkContext spark, HadoopSettings settings) {
        return spark.parallelize(slices, Math.max(1, slices.size()))
                .map(slice -> size(slice, settings.configuration()))
                .collect();
    }

    private static Placed placed(List<FileSlice> slices, List<Size> sizes) {
        var placed = new ArrayList<FileSlice>();
        long lines = 0;
        long candidates = 0;
        for (int i = 0; i < sizes.size(); i++) {
            lines = slices.get(i).from() == 0 ? 0 : lines;
            placed.add(slices.get(i).at(lines, candidates));
            lines += sizes.get(i).lines();
            candidates += sizes.get(i).candidates();
        }
        return new Placed(placed, candidates);
    }

    /** Cuts all files but those that must stay whole. */
    private static List<FileSlice> cut(List<FileStatus> files, Set<String> whole, int cores) {
        long bytes = files.stream().mapToLong(FileStatus::getLen).sum();
        long size = Math.max(SMALLEST, Math.min(LARGEST, bytes / ((long) SLICES_A_CORE * Math.max(1, cores))));
        var slices = new ArrayList<FileSlice>();
        for (var file : files) {
            var path = file.getPath().toString();
            long length = file.getLen();
            boolean cut = FileSlice.isSplittable(file.getPath()) && !whole.contains(path);
            long step = cut ? size : Math.max(1, length);
            for (long from = 0; from == 0 || from < length; from += step) {
                slices.add(new FileSlice(path, from, Math.min(length, from + step), 0, 0));
            }
        }
        return slices;
    }

    private Size size(FileSlice slice, Configuration configuration) throws LearnException, IOException {
        var reader = slice.open(configuration, textColumn, nameColumn);
        try (var candidates = reader.candidates()) {
            long count = 0;
            for (; candidates.hasNext(); count++) {
                candidates.next();
            }
            return new Size(count, reader.lines().lines(), candidates.hasRowsOverLines());
        }
    }
}
