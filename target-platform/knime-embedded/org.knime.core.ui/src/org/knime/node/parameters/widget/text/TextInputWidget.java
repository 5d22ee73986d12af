package org.knime.node.parameters.widget.text;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.knime.core.webui.node.dialog.defaultdialog.widget.updates.NoopMaxLengthValidationProvider;
import org.knime.core.webui.node.dialog.defaultdialog.widget.updates.NoopMinLengthValidationProvider;
import org.knime.core.webui.node.dialog.defaultdialog.widget.updates.NoopPatternValidationProvider;
import org.knime.core.webui.node.dialog.defaultdialog.widget.updates.NoopStringProvider;
import org.knime.node.parameters.updates.StateProvider;
import org.knime.node.parameters.widget.text.TextInputWidgetValidation.MaxLengthValidation;
import org.knime.node.parameters.widget.text.TextInputWidgetValidation.MinLengthValidation;
import org.knime.node.parameters.widget.text.TextInputWidgetValidation.PatternValidation;

/** Checks the text that a control takes. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface TextInputWidget {

    /** What an empty control shows. */
    String placeholder() default "";

    /** The pattern; the default stands for none. */
    Class<? extends PatternValidation> patternValidation() default PatternValidation.class;

    /** The greatest length; the default stands for none. */
    Class<? extends MaxLengthValidation> maxLengthValidation() default MaxLengthValidation.class;

    /** The least length; the default stands for none. */
    Class<? extends MinLengthValidation> minLengthValidation() default MinLengthValidation.class;

    /** Computes the placeholder while the dialog is open. */
    Class<? extends StateProvider<String>> placeholderProvider() default NoopStringProvider.class;

    /** Computes the pattern while the dialog is open. */
    Class<? extends StateProvider<? extends PatternValidation>> patternValidationProvider() default
            NoopPatternValidationProvider.class;

    /** Computes the greatest length while the dialog is open. */
    Class<? extends StateProvider<? extends MaxLengthValidation>> maxLengthValidationProvider() default
            NoopMaxLengthValidationProvider.class;

    /** Computes the least length while the dialog is open. */
    Class<? extends StateProvider<? extends MinLengthValidation>> minLengthValidationProvider() default
            NoopMinLengthValidationProvider.class;
}
