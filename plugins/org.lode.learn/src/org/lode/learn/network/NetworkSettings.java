package org.lode.learn.network;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A network's shape and how it is trained.
 *
 * @param hidden the widths of the hidden layers
 * @param activation the function after each hidden layer
 * @param batchNormalization whether hidden layers are normalised over the batch; folded into the weights afterwards
 * @param dropout the share of hidden values dropped in training
 * @param learningRate Adam's largest step size
 * @param schedule how the step size changes over the training
 * @param weightDecay decoupled weight decay per step, relative to the step size (Loshchilov and Hutter, arXiv
 *     1711.05101)
 * @param batch rows per step
 * @param epochs the most passes over the rows
 * @param patience after how many epochs without a better validation error training stops
 * @param validationShare the share of rows kept out of the steps to choose the best epoch by
 * @param huber where the loss turns from square to linear, in deviations of the target; 0 for the square everywhere
 * @param members how many networks are trained from different seeds and averaged
 */
public record NetworkSettings(
        List<Integer> hidden,
        Activation activation,
        boolean batchNormalization,
        double dropout,
        double learningRate,
        RateSchedule schedule,
        double weightDecay,
        int batch,
        int epochs,
        int patience,
        double validationShare,
        double huber,
        int members) {
    /** With a step size that falls along a cosine. */
    public NetworkSettings(
            List<Integer> hidden,
            Activation activation,
            boolean batchNormalization,
            double dropout,
            double learningRate,
            double weightDecay,
            int batch,
            int epochs,
            int patience,
            double validationShare,
            double huber,
            int members) {
        this(
                hidden,
                activation,
                batchNormalization,
                dropout,
                learningRate,
                RateSchedule.COSINE,
                weightDecay,
                batch,
                epochs,
                patience,
                validationShare,
                huber,
                members);
    }

    /** The same with another schedule. */
    public NetworkSettings with(RateSchedule other) {
        return new NetworkSettings(
                hidden,
                activation,
                batchNormalization,
                dropout,
                learningRate,
                other,
                weightDecay,
                batch,
                epochs,
                patience,
                validationShare,
                huber,
                members);
    }

    /** The same with other hidden layers. */
    public NetworkSettings with(List<Integer> others) {
        return new NetworkSettings(
                others,
                activation,
                batchNormalization,
                dropout,
                learningRate,
                schedule,
                weightDecay,
                batch,
                epochs,
                patience,
                validationShare,
                huber,
                members);
    }

    /** Checks the ranges. */
    public NetworkSettings {
        hidden = List.copyOf(hidden);
        require(hidden.stream().allMatch(width -> width > 0), "hidden widths must be positive");
        require(dropout >= 0 && dropout < 1, "dropout must be from 0 to below 1");
        require(learningRate > 0, "the learning rate must be positive");
        require(weightDecay >= 0, "weight decay must not be negative");
        require(batch > 0 && epochs > 0 && patience > 0 && members > 0, "counts must be positive");
        require(validationShare >= 0 && validationShare < 1, "the validation share must be from 0 to below 1");
        require(huber >= 0, "the Huber border must not be negative");
    }

    private static void require(boolean condition, String message) {
        if (!condition) {
            throw new IllegalArgumentException("Network settings: " + message + ".");
        }
    }

    /** A pyramid of three layers for tables of some hundred to some ten thousand rows. */
    public static NetworkSettings standard() {
        return new NetworkSettings(List.of(128, 64, 32), Activation.RELU, false, 0, 1e-3, 1e-4, 64, 300, 40, 0.1, 0, 1);
    }

    /** In words, for cards. */
    public String description() {
        var shape = hidden.stream().map(String::valueOf).collect(Collectors.joining("-"));
        return "network " + shape + " " + activation.operator()
                + (batchNormalization ? ", batch normalisation" : "")
                + (dropout > 0 ? ", dropout " + dropout : "")
                + ", Adam " + learningRate
                + (schedule == RateSchedule.COSINE ? "" : ", " + schedule.label())
                + ", weight decay " + weightDecay
                + ", batch " + batch + ", at most " + epochs + " epochs"
                + (huber > 0 ? ", Huber " + huber : "")
                + (members > 1 ? ", " + members + " members" : "");
    }
}
