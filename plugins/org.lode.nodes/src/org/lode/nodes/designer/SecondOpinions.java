package org.lode.nodes.designer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.knime.core.data.DataCell;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectSpec;
import org.lode.design.DesignResult;
import org.lode.design.SecondOpinion;
import org.lode.learn.LearnException;
import org.lode.learn.Property;
import org.lode.learn.TargetWindow;
import org.lode.nodes.models.ConnectedModels;
import org.lode.nodes.models.PropertyModelsPortObject;
import org.lode.nodes.models.PropertyModelsPortObjectSpec;
import org.lode.represent.Progress;

/** The models at the last port, where they judge the designs instead of guiding the search. */
final class SecondOpinions {
    private SecondOpinions() {}

    /** The inputs whose models guide the search: all but the last port of models, if that judges. */
    static PortObject[] guides(PortObject[] inputs, boolean lastJudges) {
        return without(inputs, lastJudges ? last(inputs, PropertyModelsPortObject.class) : -1)
                .toArray(PortObject[]::new);
    }

    /** The specs of {@link #guides(PortObject[], boolean)}. */
    static PortObjectSpec[] guides(PortObjectSpec[] inputs, boolean lastJudges) {
        return without(inputs, lastJudges ? last(inputs, PropertyModelsPortObjectSpec.class) : -1)
                .toArray(PortObjectSpec[]::new);
    }

    private static <T> Stream<T> without(T[] inputs, int index) {
        return IntStream.range(0, inputs.length).filter(i -> i != index).mapToObj(i -> inputs[i]);
    }

    /**
     * Checks that the judges know what is wanted.
     *
     * @throws InvalidSettingsException if there is no second port of models, or its models lack a target's property
     */
    static void check(PortObjectSpec[] inputs, List<TargetWindow> targets) throws InvalidSettingsException {
        long ports = Arrays.stream(inputs)
                .filter(PropertyModelsPortObjectSpec.class::isInstance)
                .count();
        if (ports < 2) {
            throw new InvalidSettingsException("The setting 'Last models give a second opinion' needs a further port of"
                    + " Property Models. Add one with the three dots on the node, or switch the setting off.");
        }
        var judged = properties(inputs, true);
        for (var target : targets) {
            if (judged.stream().map(Property::name).noneMatch(target.property()::equals)) {
                throw new InvalidSettingsException("The models at the last port can give no second opinion on '"
                        + target.property() + "', because none of them predicts it. Connect models that do.");
            }
        }
    }

    /** The opinion of the models at the last port on all designs. */
    static SecondOpinion of(PortObject[] inputs, DesignResult result, Progress progress) throws LearnException {
        var judges = ConnectedModels.models(new PortObject[] {inputs[last(inputs, PropertyModelsPortObject.class)]});
        return SecondOpinion.of(result, judges, 0, progress);
    }

    /** One sentence on how much of the promise is confirmed, empty without designs. */
    static Optional<String> note(SecondOpinion opinion) {
        return opinion.promised() == 0
                ? Optional.empty()
                : Optional.of(String.format(
                        Locale.ROOT,
                        "Second opinion: of %.1f hits that the models promise, %.1f are confirmed.",
                        opinion.promised(),
                        opinion.confirmed()));
    }

    /** The probability of the targets by the judges, missing where they can't tell. */
    static DataCell cell(SecondOpinion opinion, int design) {
        return DesignTables.number(opinion.probability()[design]);
    }

    /** What the judges predict for a design, value and deviation of each property, missing where they can't tell. */
    static List<DataCell> predictions(SecondOpinion opinion, int design) {
        int row = opinion.rows()[design];
        var cells = new ArrayList<DataCell>();
        for (var predictions : opinion.predictions()) {
            cells.add(DesignTables.number(row < 0 ? Double.NaN : predictions.mean()[row]));
            cells.add(DesignTables.number(row < 0 ? Double.NaN : predictions.deviation()[row]));
        }
        return cells;
    }

    /** The properties that the models at the last port predict, if these judge; none otherwise. */
    static List<Property> properties(PortObjectSpec[] inputs, boolean lastJudges) {
        int last = lastJudges ? last(inputs, PropertyModelsPortObjectSpec.class) : -1;
        return last < 0 ? List.of() : ConnectedModels.properties(new PortObjectSpec[] {inputs[last]});
    }

    private static int last(Object[] inputs, Class<?> type) {
        for (int i = inputs.length - 1; i >= 0; i--) {
            if (type.isInstance(inputs[i])) {
                return i;
            }
        }
        return -1;
    }
}
