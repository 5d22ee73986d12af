package org.knime.node.parameters.layout;

import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.knime.core.webui.node.dialog.defaultdialog.layout.AfterAllOf;

/** Places a layout part after another one of the same parent. */
@Retention(RetentionPolicy.RUNTIME)
@Repeatable(AfterAllOf.class)
@Target(ElementType.TYPE)
public @interface After {

    /** The part that comes first. */
    Class<?> value();
}
