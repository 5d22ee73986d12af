package org.lode.screen.zstd;

import java.io.IOException;

/** Data that is not compressed by Zstandard as its header claims. */
final class DamagedZstdException extends IOException {
    private static final long serialVersionUID = 1L;

    DamagedZstdException(String reason) {
        super("its compressed data is damaged (" + reason + "); get the file once more");
    }

    static void check(boolean right, String reason) throws DamagedZstdException {
        if (!right) {
            throw new DamagedZstdException(reason);
        }
    }
}
