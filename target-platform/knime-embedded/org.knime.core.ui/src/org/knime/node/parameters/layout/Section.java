package org.knime.node.parameters.layout;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Makes a layout part a titled section of the dialog. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Section {

    /** The heading. KNIME 5.9 has no default for it, so a section without one is refused here. */
    String title() default "";

    /** A text below the heading. */
    String description() default "";

    /** Whether the section opens in a drawer at the side. */
    boolean sideDrawer() default false;
}
