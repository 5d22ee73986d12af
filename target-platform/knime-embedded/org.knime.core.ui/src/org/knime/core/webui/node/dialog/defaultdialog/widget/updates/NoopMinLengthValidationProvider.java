package org.knime.core.webui.node.dialog.defaultdialog.widget.updates;

import org.knime.node.parameters.widget.text.TextInputWidgetValidation.MinLengthValidation;

/** Stands for an annotation without such a provider. */
public class NoopMinLengthValidationProvider extends NoopProvider<MinLengthValidation> {}
