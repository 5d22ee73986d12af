package org.lode.screen;

/** Takes the rows of a screening in the order of the candidates, in the thread that started it. */
public interface ScreeningListener {
    /** Takes nothing. */
    ScreeningListener NONE = new ScreeningListener() {
        @Override
        public void screened(ScreenedCandidate candidate) {
            // not wanted
        }

        @Override
        public void rejected(RejectedCandidate candidate) {
            // not wanted
        }
    };

    /** Takes a candidate with its predictions. */
    void screened(ScreenedCandidate candidate);

    /** Takes a candidate that could not be screened. */
    void rejected(RejectedCandidate candidate);
}
