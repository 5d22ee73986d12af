package org.lode.headless.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.lode.design.likelihood.Evaluation;
import org.lode.design.likelihood.Likelihood;
import org.lode.learn.LearnException;
import org.lode.represent.Material;
import org.lode.represent.Progress;

/**
 * A likelihood by a command that scores structures.
 *
 * <p>The command is started once and stays open. It gets canonical SMILES, a line each, several at a time, and writes a
 * line with a number for each of them, in their order; before the next ones are sent, all must be answered. A score of
 * {@code nan} stands for a structure that must not be. When the work is done, its input ends.
 */
public final class CommandOracle implements Likelihood, AutoCloseable {
    /** Stands for the probability 0, of which there is no logarithm, so that a search can start from such structures. */
    private static final double LEAST = 1e-10;

    private static final int MOST_SHOWN = 100;

    private final OracleProcess process;
    private final Scale scale;
    private final long seconds;

    /** How a score becomes the logarithm of a likelihood. */
    @FunctionalInterface
    public interface Scale {
        /**
         * The natural logarithm of the likelihood.
         *
         * @throws LearnException if the score is none of this scale
         */
        double logLikelihood(double score) throws LearnException;

        /** Scores from 0 to 1 are probabilities. */
        static Scale probability() {
            return score -> {
                if (!(score >= 0 && score <= 1)) {
                    throw new LearnException("The oracle gave the score " + score
                            + ", but scores are read as probabilities from 0 to 1. Give the scale of other scores with"
                            + " --scale.");
                }
                return StrictMath.log(Math.max(score, LEAST));
            };
        }

        /** Of any scores, the higher the better, a difference of the given size is a factor e. */
        static Scale of(double difference) {
            return score -> score / difference;
        }
    }

    /**
     * Starts the command.
     *
     * @param messages takes what the command writes to its standard error
     * @param seconds how long to wait for the next answer
     * @throws LearnException if it can't be started
     */
    public CommandOracle(String command, Scale scale, long seconds, Consumer<String> messages) throws LearnException {
        process = new OracleProcess(command, messages);
        this.scale = scale;
        this.seconds = seconds;
    }

    @Override
    public List<Evaluation> evaluate(List<? extends Material> materials, Progress progress) throws LearnException {
        var texts = materials.stream().map(Material::canonical).toList();
        var answers = process.ask(texts, seconds, progress);
        var evaluations = new ArrayList<Evaluation>();
        for (int i = 0; i < texts.size(); i++) {
            evaluations.add(evaluation(texts.get(i), answers.get(i)));
        }
        return evaluations;
    }

    private Evaluation evaluation(String smiles, String answer) throws LearnException {
        double score;
        try {
            score = Double.parseDouble(answer.strip());
        } catch (NumberFormatException e) {
            if (answer.strip().equalsIgnoreCase("nan")) {
                return Evaluation.IMPOSSIBLE;
            }
            throw new LearnException(
                    "The oracle answered '" + shortened(answer) + "' to '" + smiles
                            + "'; it must write one number a line.",
                    e);
        }
        if (Double.isNaN(score) || score == Double.NEGATIVE_INFINITY) {
            return Evaluation.IMPOSSIBLE;
        }
        double log = scale.logLikelihood(score);
        if (log == Double.POSITIVE_INFINITY) {
            throw new LearnException(
                    "The oracle answered '" + answer + "' to '" + smiles + "'; scores must be finite.");
        }
        return new Evaluation(new double[] {score}, new double[] {0}, new boolean[] {true}, new double[] {log}, 0, log);
    }

    private static String shortened(String answer) {
        return answer.length() <= MOST_SHOWN ? answer : answer.substring(0, MOST_SHOWN) + "…";
    }

    /**
     * Ends the command's input when the work is done.
     *
     * @throws LearnException if the command wrote more lines than it read, so that no score can be trusted
     */
    public void finish() throws LearnException {
        process.finish();
    }

    @Override
    public void close() {
        process.close();
    }
}
