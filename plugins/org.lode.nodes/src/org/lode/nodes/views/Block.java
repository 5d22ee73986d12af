package org.lode.nodes.views;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.Map;

/** A piece of a page. Its name in the data is what the page's component for it is called. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Block.Figures.class, name = "figures"),
    @JsonSubTypes.Type(value = Block.Bars.class, name = "bars"),
    @JsonSubTypes.Type(value = Block.Histograms.class, name = "histograms"),
    @JsonSubTypes.Type(value = Plot.class, name = "plot"),
    @JsonSubTypes.Type(value = Block.Matrix.class, name = "matrix"),
    @JsonSubTypes.Type(value = Block.Elements.class, name = "elements"),
    @JsonSubTypes.Type(value = Cards.class, name = "cards"),
    @JsonSubTypes.Type(value = Block.Rows.class, name = "rows")
})
public sealed interface Block
        permits Block.Figures, Block.Bars, Block.Histograms, Plot, Block.Matrix, Block.Elements, Cards, Block.Rows {
    /** Whether there is nothing to show. */
    @JsonIgnore
    boolean isEmpty();

    /** Numbers to read at a glance. */
    record Figures(List<Figure> figures) implements Block {
        @Override
        public boolean isEmpty() {
            return figures.isEmpty();
        }
    }

    /**
     * A number with what it is.
     *
     * @param label what it is
     * @param value the number, written as it is to be read
     * @param detail a few words more; may be empty
     */
    record Figure(String label, String value, String detail) {}

    /**
     * Horizontal bars, one a name.
     *
     * @param title what is compared
     * @param unit the unit of the values; may be empty
     * @param bars the bars from top to bottom
     */
    record Bars(String title, String unit, List<Bar> bars) implements Block {
        @Override
        public boolean isEmpty() {
            return bars.isEmpty();
        }
    }

    /**
     * A bar.
     *
     * @param name what it stands for
     * @param value its length
     * @param detail what else is to be known, shown when it is pointed at; may be empty
     */
    record Bar(String name, double value, String detail) {}

    /** Distributions of numbers, a small drawing each. */
    record Histograms(String title, List<Histogram> histograms) implements Block {
        @Override
        public boolean isEmpty() {
            return histograms.isEmpty();
        }
    }

    /**
     * A distribution in bins of equal width.
     *
     * @param name the quantity
     * @param low lower end of the first bin
     * @param high upper end of the last
     * @param counts numbers in the bins
     * @param missing how many values are missing
     */
    record Histogram(String name, double low, double high, int[] counts, int missing) {}

    /**
     * A symmetric matrix of numbers from -1 to 1 as a map of colours.
     *
     * @param title what the numbers are
     * @param names names of rows and columns
     * @param values the rows
     */
    record Matrix(String title, List<String> names, double[][] values) implements Block {
        @Override
        public boolean isEmpty() {
            return names.size() < 2;
        }
    }

    /**
     * How often each element occurs, on the periodic table.
     *
     * @param title what is counted
     * @param counts counts by element symbol
     */
    record Elements(String title, Map<String, Integer> counts) implements Block {
        @Override
        public boolean isEmpty() {
            return counts.isEmpty();
        }
    }

    /** A small table. */
    record Rows(String title, List<String> columns, List<List<String>> rows) implements Block {
        @Override
        public boolean isEmpty() {
            return rows.isEmpty();
        }
    }
}
