package org.knime.node.parameters.widget.credentials;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Shows {@link Credentials} as a user name only. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface UsernameWidget {

    /** The usual label of a user name. */
    String DEFAULT_USERNAME_LABEL = "Username";

    /** The label. */
    String value() default DEFAULT_USERNAME_LABEL;
}
