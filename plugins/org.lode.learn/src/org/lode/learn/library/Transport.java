package org.lode.learn.library;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Optional;

/** Asks a web server for a file, once and without following it elsewhere. */
@FunctionalInterface
public interface Transport {
    /**
     * A server's answer.
     *
     * @param status the HTTP status
     * @param location where the server sends to instead, if it does
     * @param body the content; to be closed
     */
    record Answer(int status, Optional<String> location, InputStream body) {}

    /** Asks for an address. */
    Answer get(URI address) throws IOException;
}
