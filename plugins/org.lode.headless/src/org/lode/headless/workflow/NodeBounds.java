package org.lode.headless.workflow;

/**
 * Where a node lies on the workflow's canvas, in KNIME's pixels (about 100 between neighbours).
 *
 * @param x distance from the left
 * @param y distance from the top
 */
public record NodeBounds(int x, int y) {}
