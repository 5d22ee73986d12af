package org.lode.learn.transfer;

/**
 * How well a source model alone carried over.
 *
 * @param id the source model's id
 * @param property what the source model predicts
 * @param way how it was used, such as {@code output} or {@code features of hidden3}
 * @param mae the cross-validated mean absolute error of the target property learned with this source alone
 */
public record SourceScore(String id, String property, String way, double mae) {}
