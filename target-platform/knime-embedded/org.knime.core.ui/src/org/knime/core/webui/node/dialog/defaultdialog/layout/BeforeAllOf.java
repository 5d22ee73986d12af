package org.knime.core.webui.node.dialog.defaultdialog.layout;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.knime.node.parameters.layout.Before;

/** Holds several {@link Before} of one layout part. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface BeforeAllOf {

    /** The single ones. */
    Before[] value();
}
