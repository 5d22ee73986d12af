package org.lode.learn.transfer;

/**
 * One material of the target table as predicted by models that had not seen it; all numbers in the property's unit.
 *
 * @param name the user's name of the row
 * @param measured the value in the table
 * @param transferred the transferred model's prediction
 * @param transferredDeviation its standard deviation
 * @param direct the directly learned model's prediction
 * @param directDeviation its standard deviation
 * @param fold the fold that held the row out, from 1
 */
public record ValidationRow(
        String name,
        double measured,
        double transferred,
        double transferredDeviation,
        double direct,
        double directDeviation,
        int fold) {}
