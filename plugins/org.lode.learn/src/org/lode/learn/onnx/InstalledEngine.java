package org.lode.learn.onnx;

import java.lang.ref.Cleaner;
import java.lang.ref.Reference;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A graph in the engine that is installed, if one is: opened when it is first asked, closed with the last reference.
 */
public final class InstalledEngine {
    private static final Cleaner CLEANER = Cleaner.create();

    private final OnnxModel model;
    private final List<String> outputs;
    /** Null until it is asked. */
    private Optional<InferenceEngine.Session> session;

    /** Prepares nothing yet. */
    public InstalledEngine(OnnxModel model, List<String> outputs) {
        this.model = model;
        this.outputs = List.copyOf(outputs);
    }

    /** The values of rows by name; empty if no engine is installed or it fails. */
    public Optional<Map<String, float[]>> run(float[] rows, int columns, int threads) {
        try {
            return session().flatMap(open -> open.run(rows, columns, threads));
        } finally {
            Reference.reachabilityFence(this);
        }
    }

    private synchronized Optional<InferenceEngine.Session> session() {
        if (session == null) {
            session = InferenceEngine.installed().flatMap(engine -> engine.open(model, outputs));
            session.ifPresent(open -> CLEANER.register(this, open::close));
        }
        return session;
    }
}
