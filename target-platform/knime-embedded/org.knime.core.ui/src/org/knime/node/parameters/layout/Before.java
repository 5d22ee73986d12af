package org.knime.node.parameters.layout;

import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.knime.core.webui.node.dialog.defaultdialog.layout.BeforeAllOf;

/** Places a layout part before another one of the same parent. */
@Repeatable(BeforeAllOf.class)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Before {

    /** The part that comes later. */
    Class<?> value();
}
