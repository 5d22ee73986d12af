package org.knime.core.webui.node.dialog.defaultdialog.internal.button;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.knime.node.parameters.updates.ButtonReference;

/** Shows a button in the place of a field of type {@link Void}. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface SimpleButtonWidget {

    /** The name by which state providers refer to the click. */
    Class<? extends ButtonReference> ref();

    /** The icon on the button. */
    Icon icon() default Icon.NONE;
}
