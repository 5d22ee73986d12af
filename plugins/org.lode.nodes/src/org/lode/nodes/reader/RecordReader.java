package org.lode.nodes.reader;

import java.io.IOException;
import java.io.Reader;

/** Reads the records of one file format, from the first to the last, holding one at a time. */
interface RecordReader {
    /** No record and no line is longer, in characters; more means that the file is not what it seems. */
    int MAX_LENGTH = 1 << 24;

    /**
     * Gives every record to the sink.
     *
     * @param file the file's name for positions
     * @throws IOException if the text cannot be read any further; the message is meant for the user
     */
    void read(Reader text, String file, RecordSink sink) throws IOException;
}
