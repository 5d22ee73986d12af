package org.knime.node.parameters.layout;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** Says in which layout part a field, or every field of a class, is shown. */
@Retention(RetentionPolicy.RUNTIME)
public @interface Layout {

    /** The layout part: a class or interface, itself annotated with its kind, place and order. */
    Class<?> value();
}
