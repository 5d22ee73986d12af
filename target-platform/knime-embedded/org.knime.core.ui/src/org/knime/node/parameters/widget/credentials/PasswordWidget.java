package org.knime.node.parameters.widget.credentials;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Shows {@link Credentials} as a password only. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface PasswordWidget {

    /** The usual label of a password. */
    String DEFAULT_PASSWORD_LABEL = "Password";

    /** The usual label of a second factor. */
    String DEFAULT_SECOND_FACTOR_LABEL = "Second authentication factor";

    /** The label of the password. */
    String passwordLabel() default DEFAULT_PASSWORD_LABEL;

    /** Whether a second factor is asked for. */
    boolean hasSecondAuthenticationFactor() default false;

    /** The label of the second factor. */
    String secondFactorLabel() default DEFAULT_SECOND_FACTOR_LABEL;
}
