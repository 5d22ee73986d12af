package org.knime.node.parameters.widget.credentials;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Shows {@link Credentials} as user name and password. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface CredentialsWidget {

    /** The label of the password. */
    String passwordLabel() default PasswordWidget.DEFAULT_PASSWORD_LABEL;

    /** The label of the user name. */
    String usernameLabel() default UsernameWidget.DEFAULT_USERNAME_LABEL;

    /** Whether a second factor is asked for. */
    boolean hasSecondAuthenticationFactor() default false;

    /** The label of the second factor. */
    String secondFactorLabel() default PasswordWidget.DEFAULT_SECOND_FACTOR_LABEL;
}
