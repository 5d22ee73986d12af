package org.lode.learn.onnx;

import java.util.HashMap;
import java.util.Map;

/** Keeps the first few different texts once each, however often they come: a forest says millions of times "LEAF". */
final class Words {
    private static final int MOST = 64;

    private final Map<String, String> kept = new HashMap<>();

    /** The same text, the same object if it was among the first. */
    String of(String text) {
        return kept.size() < MOST ? kept.computeIfAbsent(text, word -> word) : kept.getOrDefault(text, text);
    }
}
