package org.lode.nodes.reader;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Rejects records whose material cannot be read. They are read in blocks by all processors, because that takes longer
 * than all else; the order of the records stays.
 */
final class StructureCheck implements RecordSink {
    private static final int MOST_RECORDS = 1024;
    private static final int MOST_CHARACTERS = 1 << 22;

    private final RecordSink sink;
    private final StructureKind structure;
    private final List<Waiting> block = new ArrayList<>();
    private int characters;

    /**
     * Takes what gets the checked records.
     *
     * @param structure the column with materials
     */
    StructureCheck(RecordSink sink, StructureKind structure) {
        this.sink = sink;
        this.structure = structure;
    }

    private record Waiting(Position position, List<String> names, List<String> values) {}

    @Override
    public void columns(List<String> names) {
        sink.columns(names);
    }

    @Override
    public void accept(Position position, List<String> names, List<String> values) throws IOException {
        block.add(new Waiting(position, names, values));
        characters += values.stream().mapToInt(String::length).sum();
        if (block.size() == MOST_RECORDS || characters > MOST_CHARACTERS) {
            finish();
        }
    }

    @Override
    public void reject(Position position, String text, String reason) throws IOException {
        finish();
        sink.reject(position, text, reason);
    }

    /** Checks and hands on what still waits. */
    void finish() throws IOException {
        var problems = block.parallelStream().map(this::problem).toList();
        for (int i = 0; i < block.size(); i++) {
            var record = block.get(i);
            if (problems.get(i).isEmpty()) {
                sink.accept(record.position(), record.names(), record.values());
            } else {
                sink.reject(
                        record.position(),
                        String.join(", ", record.values()),
                        problems.get(i).get());
            }
        }
        block.clear();
        characters = 0;
    }

    private Optional<String> problem(Waiting record) {
        int place = record.names().indexOf(structure.column());
        var text = place < 0 ? "" : record.values().get(place);
        return text.isEmpty() ? Optional.empty() : structure.problem(text);
    }
}
