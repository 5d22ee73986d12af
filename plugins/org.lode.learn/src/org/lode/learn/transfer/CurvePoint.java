package org.lode.learn.transfer;

/**
 * A point of the learning curve: errors after learning from fewer materials, on the same folds.
 *
 * @param rows how many rows were learned from, on average over the folds
 * @param transferMae mean absolute error of transfer, in the property's unit
 * @param directMae the same of direct learning
 */
public record CurvePoint(int rows, double transferMae, double directMae) {}
