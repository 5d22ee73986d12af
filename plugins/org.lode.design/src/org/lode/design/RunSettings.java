package org.lode.design;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lode.design.language.ChemicalLanguageModel;
import org.lode.design.language.Sentence;
import org.lode.design.language.SentenceWriter;

/** All that a run depends on, by the name that a message shall call it: what has to be the same to go on with a run. */
final class RunSettings {
    private RunSettings() {}

    static Map<String, String> of(
            ChemicalLanguageModel language, List<Sentence> seeds, Objective objective, DesignSettings settings) {
        var entries = new LinkedHashMap<String, String>();
        entries.put("kind of material", language.kind().name());
        entries.put("chemical language", hash(language::save));
        entries.put("seeds", hash(out -> write(seeds, language.newWriter(), out)));
        entries.put("models and targets", objective.description());
        entries.put(
                "conditions",
                settings.conditions().constraints() + " "
                        + settings.conditions().scaffold().map(Object::toString).orElse("")
                        + (settings.familiarity() > 0 ? " familiarity " + settings.familiarity() : ""));
        entries.put("search", settings.sampler().withoutLimits().toString());
        return entries;
    }

    private static void write(List<Sentence> sentences, SentenceWriter writer, OutputStream out) throws IOException {
        for (var sentence : sentences) {
            out.write((writer.smiles(sentence) + "\n").getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Something that can be written. */
    private interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    private static String hash(Content content) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            try (var out = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
                content.writeTo(out);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException | IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
