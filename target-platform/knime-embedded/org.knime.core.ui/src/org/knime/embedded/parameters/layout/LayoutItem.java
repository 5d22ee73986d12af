package org.knime.embedded.parameters.layout;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.knime.embedded.parameters.ParameterNode;

/** Something that a dialog shows. */
public sealed interface LayoutItem {

    /** Every control in here, in order. */
    Stream<Control> controls();

    /**
     * A field with a control.
     *
     * @param node the field
     */
    record Control(ParameterNode node) implements LayoutItem {

        @Override
        public Stream<Control> controls() {
            return Stream.of(this);
        }
    }

    /**
     * A part of the dialog: first what lies directly in it, then its inner parts.
     *
     * @param layoutClass the class that annotations name; absent for the dialog itself
     * @param content what is in it, in order
     */
    record Part(Optional<Class<?>> layoutClass, List<LayoutItem> content) implements LayoutItem {

        @Override
        public Stream<Control> controls() {
            return content.stream().flatMap(LayoutItem::controls);
        }
    }
}
