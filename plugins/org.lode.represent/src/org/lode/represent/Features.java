package org.lode.represent;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.IntStream;

/**
 * Descriptors of many materials: a matrix of rows × columns, with the rows that could not be computed listed apart.
 *
 * <p>Where many numbers are 0, as in a fingerprint, only the others are stored (10 bytes each). Immutable.
 */
public final class Features {
    private final MaterialKind kind;
    private final List<DescriptorColumn> columns;
    private final String recipeText;
    private final String recipeHash;
    private final List<SparseRow> rows;
    private final int[] sources;
    private final List<Rejection> rejections;
    private final SortedMap<String, Integer> remarks;

    Features(
            MaterialKind kind,
            Recipe recipe,
            List<SparseRow> rows,
            int[] sources,
            List<Rejection> rejections,
            SortedMap<String, Integer> remarks) {
        this.kind = kind;
        this.columns = recipe.columns();
        this.recipeText = recipe.text();
        this.recipeHash = recipe.hash();
        this.rows = List.copyOf(rows);
        this.sources = sources;
        this.rejections = List.copyOf(rejections);
        this.remarks = Collections.unmodifiableSortedMap(remarks);
    }

    private Features(Features all, List<SparseRow> rows, int[] sources) {
        this.kind = all.kind;
        this.columns = all.columns;
        this.recipeText = all.recipeText;
        this.recipeHash = all.recipeHash;
        this.rows = rows;
        this.sources = sources;
        this.rejections = all.rejections;
        this.remarks = all.remarks;
    }

    /** Some of the rows, in the given order; rejections and remarks stay those of all. */
    public Features select(int[] which) {
        return new Features(
                this,
                IntStream.of(which).mapToObj(rows::get).toList(),
                IntStream.of(which).map(row -> sources[row]).toArray());
    }

    /** Kind of the materials. */
    public MaterialKind kind() {
        return kind;
    }

    /** Normal form of the recipe. */
    public String recipe() {
        return recipeText;
    }

    /** Hash of the recipe. */
    public String recipeHash() {
        return recipeHash;
    }

    /** Number of materials that have descriptors. */
    public int rows() {
        return rows.size();
    }

    /** Number of descriptors. */
    public int columns() {
        return columns.size();
    }

    /** Names of the descriptors. */
    public List<String> names() {
        return columns.stream().map(DescriptorColumn::name).toList();
    }

    /** One number. */
    public double get(int row, int column) {
        return rows.get(row).get(column);
    }

    /** A copy of one row. */
    public double[] row(int row) {
        var copy = new double[columns()];
        copyRow(row, copy, 0);
        return copy;
    }

    /** Copies one row to the places from {@code offset} on. */
    public void copyRow(int row, double[] to, int offset) {
        Arrays.fill(to, offset, offset + columns(), 0);
        rows.get(row).scatter(to, offset);
    }

    /** Copies one row, rounded to float, to the places from {@code offset} on. */
    public void copyRow(int row, float[] to, int offset) {
        Arrays.fill(to, offset, offset + columns(), 0);
        rows.get(row).scatter(to, offset);
    }

    /** Index in the input of the material in this row. */
    public int source(int row) {
        return sources[row];
    }

    /** The materials without descriptors, in the order of the input. */
    public List<Rejection> rejections() {
        return rejections;
    }

    /** What the user should know about the numbers, in alphabetical order, with the number of rows it holds for. */
    public SortedMap<String, Integer> remarks() {
        return remarks;
    }
}
