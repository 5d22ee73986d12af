package org.knime.node.parameters;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** Shows a parameter, a group or a layout part only after the user asked for the advanced settings. */
@Retention(RetentionPolicy.RUNTIME)
public @interface Advanced {}
