package org.knime.core.webui.node.dialog.defaultdialog.widget.updates;

import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MaxValidation;

/** Stands for an annotation without such a provider. */
public class NoopMaxValidationProvider extends NoopProvider<MaxValidation> {}
