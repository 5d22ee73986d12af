package org.lode.nodes.learner;

import org.knime.node.parameters.widget.choices.Label;
import org.lode.learn.forest.RandomForestRegressor;
import org.lode.learn.kernel.GaussianProcess;
import org.lode.learn.kernel.Kernel;
import org.lode.learn.linear.BayesianRidge;
import org.lode.learn.network.NetworkRegressor;
import org.lode.learn.network.NetworkSettings;
import org.lode.learn.regression.Regressor;

/** The methods of the node Model Learner. The constants' names are stored in workflows. */
enum LearnerChoice {
    /** Linear, regularised by the evidence. */
    @Label(
            value = "Bayesian ridge",
            description = "A linear model whose strength of regularisation follows from the data. Good with few "
                    + "materials.")
    BAYESIAN_RIDGE {
        @Override
        Regressor regressor() {
            return new BayesianRidge();
        }
    },
    /** Kernel method with predictive deviation. */
    @Label(
            value = "Gaussian process",
            description = "A smooth function through the data that knows how far it is from them. Good up to a few "
                    + "thousand materials.")
    GAUSSIAN_PROCESS {
        @Override
        Regressor regressor() {
            return new GaussianProcess(Kernel.MATERN52);
        }
    },
    /** Averaged decision trees. */
    @Label(
            value = "Random forest",
            description = "The average of a hundred decision trees. Robust, and never outside the range of the data.")
    RANDOM_FOREST {
        @Override
        Regressor regressor() {
            return RandomForestRegressor.standard();
        }
    },
    /** Feed-forward network. */
    @Label(
            value = "Neural network",
            description = "A network with several hidden layers. Good from a few thousand materials on, and as a "
                    + "source for transfer learning.")
    NETWORK {
        @Override
        Regressor regressor() {
            return new NetworkRegressor(NetworkSettings.standard(), 0);
        }
    };

    /** The method with its standard hyper-parameters. */
    abstract Regressor regressor();
}
