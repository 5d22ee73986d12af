package org.lode.nodes.reader;

import java.io.IOException;
import java.util.List;

/** Takes the records of a file one by one, in their order. */
interface RecordSink {
    /**
     * Where a record begins.
     *
     * @param file the file's name, with the folder or archive it is in
     * @param line the number of its first line, from 1
     */
    record Position(String file, long line) {}

    /** The columns of a file that names them before its first record, so that a file without records has columns. */
    void columns(List<String> names);

    /**
     * A record.
     *
     * @param names the column names, the same for all records of a file and unique
     * @param values as many texts; an empty one is a missing value
     */
    void accept(Position position, List<String> names, List<String> values) throws IOException;

    /** Something that is no record of the format. */
    void reject(Position position, String text, String reason) throws IOException;
}
