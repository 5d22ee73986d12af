package org.knime.embedded.parameters.checks;

import java.util.stream.Stream;
import org.knime.embedded.parameters.layout.LayoutItem.Part;
import org.knime.node.parameters.updates.Effect;

/** The effects on parts of a dialog. */
final class SectionEffects {

    private SectionEffects() {}

    static Stream<Effect> of(final Part part) {
        final var own = part.layoutClass().map(layout -> layout.getAnnotation(Effect.class));
        final var inner = part.content().stream().filter(Part.class::isInstance).map(Part.class::cast);
        return Stream.concat(own.stream(), inner.flatMap(SectionEffects::of));
    }
}
