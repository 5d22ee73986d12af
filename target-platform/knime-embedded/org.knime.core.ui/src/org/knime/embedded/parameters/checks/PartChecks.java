package org.knime.embedded.parameters.checks;

import java.util.Optional;
import java.util.stream.Stream;
import org.knime.embedded.parameters.ParameterException;
import org.knime.embedded.parameters.layout.LayoutItem.Part;
import org.knime.node.parameters.layout.Section;
import org.knime.node.parameters.updates.Effect;

/** Checks the annotations of the parts of a dialog. */
final class PartChecks {

    private PartChecks() {}

    static void check(final Part dialog, final ReferenceChecks references) {
        layoutClasses(dialog).forEach(layout -> {
            final var section = layout.getAnnotation(Section.class);
            if (section != null && section.title().isBlank()) {
                throw new ParameterException("The section " + layout.getName() + " needs a title.");
            }
            Optional.ofNullable(layout.getAnnotation(Effect.class)).ifPresent(references::check);
        });
    }

    private static Stream<Class<?>> layoutClasses(final Part part) {
        final var inner = part.content().stream().filter(Part.class::isInstance).map(Part.class::cast);
        return Stream.concat(part.layoutClass().stream(), inner.flatMap(PartChecks::layoutClasses));
    }
}
