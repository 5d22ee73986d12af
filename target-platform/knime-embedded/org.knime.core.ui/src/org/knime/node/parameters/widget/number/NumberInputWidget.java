package org.knime.node.parameters.widget.number;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.knime.core.webui.node.dialog.defaultdialog.widget.updates.NoopMaxValidationProvider;
import org.knime.core.webui.node.dialog.defaultdialog.widget.updates.NoopMinValidationProvider;
import org.knime.core.webui.node.dialog.defaultdialog.widget.updates.TypeDependentMaxValidation;
import org.knime.core.webui.node.dialog.defaultdialog.widget.updates.TypeDependentMinValidation;
import org.knime.node.parameters.updates.StateProvider;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MaxValidation;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MinValidation;

/** Bounds the number that a control takes. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface NumberInputWidget {

    /** The lower bound; the default is that of the field's type. */
    Class<? extends MinValidation> minValidation() default TypeDependentMinValidation.class;

    /** The upper bound; the default is that of the field's type. */
    Class<? extends MaxValidation> maxValidation() default TypeDependentMaxValidation.class;

    /** Computes the lower bound while the dialog is open. */
    Class<? extends StateProvider<? extends MinValidation>> minValidationProvider() default
            NoopMinValidationProvider.class;

    /** Computes the upper bound while the dialog is open. */
    Class<? extends StateProvider<? extends MaxValidation>> maxValidationProvider() default
            NoopMaxValidationProvider.class;
}
