package org.lode.represent;

/**
 * A row that could not be used.
 *
 * @param source index of the row in the input, from 0
 * @param reason one sentence for the user
 */
public record Rejection(int source, String reason) {}
