package org.lode.nodes.learner;

import java.util.Optional;
import java.util.function.Supplier;
import org.knime.node.parameters.NodeParametersInput;
import org.knime.node.parameters.updates.ParameterReference;
import org.knime.node.parameters.updates.StateProvider;
import org.knime.node.parameters.widget.message.TextMessage.Message;
import org.lode.nodes.parameters.Contradiction;

/** Says in the dialog what several targets cannot be learned together with. */
final class JointMessage implements StateProvider<Optional<Message>> {
    private Supplier<String[]> further;
    private Supplier<LearnerChoice> learner;
    private Supplier<Boolean> randomShapes;
    private Supplier<TransformChoice> transform;
    private Supplier<IntervalChoice> intervals;
    private Supplier<Boolean> curve;

    /** The further target columns. */
    static final class Further implements ParameterReference<String[]> {}

    /** The target transform. */
    static final class Transform implements ParameterReference<TransformChoice> {}

    /** How intervals are made. */
    static final class Intervals implements ParameterReference<IntervalChoice> {}

    /** Whether there is a learning curve. */
    static final class Curve implements ParameterReference<Boolean> {}

    @Override
    public void init(StateProviderInitializer initializer) {
        initializer.computeBeforeOpenDialog();
        further = initializer.computeFromValueSupplier(Further.class);
        learner = initializer.computeFromValueSupplier(HyperParameters.LearnerReference.class);
        randomShapes = initializer.computeFromValueSupplier(HyperParameters.ShapeReference.class);
        transform = initializer.computeFromValueSupplier(Transform.class);
        intervals = initializer.computeFromValueSupplier(Intervals.class);
        curve = initializer.computeFromValueSupplier(Curve.class);
    }

    @Override
    public Optional<Message> computeState(NodeParametersInput input) {
        var parameters = new ModelLearnerParameters();
        parameters.furtherTargets = further.get();
        parameters.learner = learner.get();
        parameters.settings.randomShapes = randomShapes.get();
        parameters.transform = transform.get();
        parameters.intervals = intervals.get();
        parameters.learningCurve = curve.get();
        return of(parameters);
    }

    static Optional<Message> of(ModelLearnerParameters parameters) {
        return parameters.furtherTargets.length == 0
                ? Optional.empty()
                : Contradiction.of("These settings don't go together", parameters::validateJoint);
    }
}
