package org.knime.node.parameters;

/** A class whose fields are shown as controls of their own. */
public interface WidgetGroup {}
