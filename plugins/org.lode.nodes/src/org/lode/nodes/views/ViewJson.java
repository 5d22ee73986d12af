package org.lode.nodes.views;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;

/** Writes a view as JSON that a page can take: at most {@link #MOST_BYTES}, numbers with six digits, no NaN. */
final class ViewJson {
    /** The most that is sent to a page. */
    static final int MOST_BYTES = 1_000_000;

    private static final MathContext DIGITS = new MathContext(6);
    private static final String CUT =
            "Some of this view was left out, because it would be larger than a page can take.";
    private static final ObjectMapper MAPPER = new ObjectMapper()
            .registerModule(new SimpleModule()
                    .addSerializer(Double.class, new RoundedNumber())
                    .addSerializer(double.class, new RoundedNumber())
                    .addSerializer(double[].class, new RoundedNumbers()));

    private ViewJson() {}

    /** The view as JSON; sections are left out from the end if it were too large otherwise. */
    static String write(View view) {
        var json = text(view);
        var sections = new ArrayList<>(view.sections());
        while (json.length() > MOST_BYTES / 3 && bytes(json) > MOST_BYTES && !sections.isEmpty()) {
            sections.remove(sections.size() - 1);
            json = text(new View(view.headline() + " " + CUT, view.tone(), List.copyOf(sections)));
        }
        return json;
    }

    private static String text(View view) {
        try {
            return MAPPER.writeValueAsString(view);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a view can't be written as JSON", e);
        }
    }

    private static int bytes(String text) {
        return text.getBytes(java.nio.charset.StandardCharsets.UTF_8).length;
    }

    private static void number(JsonGenerator json, double value) throws IOException {
        if (Double.isFinite(value)) {
            json.writeNumber(
                    value == 0
                            ? "0"
                            : new BigDecimal(value)
                                    .round(DIGITS)
                                    .stripTrailingZeros()
                                    .toString());
        } else {
            json.writeNull();
        }
    }

    private static final class RoundedNumber extends StdSerializer<Double> {
        private static final long serialVersionUID = 1;

        RoundedNumber() {
            super(Double.class);
        }

        @Override
        public void serialize(Double value, JsonGenerator json, SerializerProvider provider) throws IOException {
            number(json, value);
        }
    }

    private static final class RoundedNumbers extends StdSerializer<double[]> {
        private static final long serialVersionUID = 1;

        RoundedNumbers() {
            super(double[].class);
        }

        @Override
        public void serialize(double[] values, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeStartArray();
            for (double value : values) {
                number(json, value);
            }
            json.writeEndArray();
        }
    }
}
