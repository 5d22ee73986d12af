package org.lode.nodes.reader;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lode.nodes.reader.ColumnContent.Type;

/**
 * The first pass over the files: which columns there are, in the order in which they appear, and whether all their
 * values are numbers.
 */
final class ColumnTypes implements RecordSink {
    private static final int WARNINGS_SHOWN = 3;

    private final Map<String, ColumnContent> columns = new LinkedHashMap<>();
    private long records;

    @Override
    public void columns(List<String> names) {
        names.forEach(this::content);
    }

    @Override
    public void accept(Position position, List<String> names, List<String> values) {
        records++;
        for (int i = 0; i < names.size(); i++) {
            content(names.get(i)).add(values.get(i), position);
        }
    }

    private ColumnContent content(String name) {
        return columns.computeIfAbsent(name, added -> new ColumnContent());
    }

    @Override
    public void reject(Position position, String text, String reason) {
        records++;
    }

    /** The columns' names in order. */
    List<String> names() {
        return new ArrayList<>(columns.keySet());
    }

    /** What a column's values are; a column without any value is text. */
    Type type(String name) {
        return columns.get(name).type();
    }

    /** The first texts of a column that are short enough to be kept. */
    List<String> samples(String name) {
        return columns.get(name).samples();
    }

    /** Tells of the first columns that are text, but mostly hold numbers; empty if there is none. */
    Optional<String> warning() {
        var text = columns.entrySet().stream()
                .flatMap(column -> column.getValue().warning(column.getKey()).stream())
                .limit(WARNINGS_SHOWN)
                .collect(Collectors.joining(" "));
        return Optional.of(text).filter(warning -> !warning.isEmpty());
    }

    /** How many records there are, the rejected ones counted. */
    long records() {
        return records;
    }
}
