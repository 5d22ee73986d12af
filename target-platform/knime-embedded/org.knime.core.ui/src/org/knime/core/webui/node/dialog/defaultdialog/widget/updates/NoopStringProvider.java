package org.knime.core.webui.node.dialog.defaultdialog.widget.updates;

/** Stands for an annotation without such a provider. */
public final class NoopStringProvider extends NoopProvider<String> {}
