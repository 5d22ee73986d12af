package org.lode.nodes.designer;

import java.util.Optional;
import java.util.function.Supplier;
import org.knime.node.parameters.NodeParametersInput;
import org.knime.node.parameters.updates.EffectPredicate;
import org.knime.node.parameters.updates.EffectPredicateProvider;
import org.knime.node.parameters.updates.ParameterReference;
import org.knime.node.parameters.updates.StateProvider;
import org.knime.node.parameters.widget.message.TextMessage.Message;
import org.lode.nodes.parameters.Contradiction;

/** Says in the dialog that a search without moves finds nothing; shows the search's settings only for a search. */
final class MovesMessage implements StateProvider<Optional<Message>> {
    private Supplier<SearchMode> mode;
    private Supplier<Boolean> language;
    private Supplier<Boolean> graphEdits;
    private Supplier<Boolean> monomers;

    /** What is looked for. */
    static final class Mode implements ParameterReference<SearchMode> {}

    /** Whether the language proposes. */
    static final class Language implements ParameterReference<Boolean> {}

    /** Whether graphs are edited. */
    static final class GraphEdits implements ParameterReference<Boolean> {}

    /** Whether monomers are exchanged. */
    static final class Monomers implements ParameterReference<Boolean> {}

    /** The best designs are searched for. */
    static final class IsSearch implements EffectPredicateProvider {
        @Override
        public EffectPredicate init(PredicateInitializer i) {
            return i.getEnum(Mode.class).isOneOf(SearchMode.OPTIMISE);
        }
    }

    @Override
    public void init(StateProviderInitializer initializer) {
        initializer.computeBeforeOpenDialog();
        mode = initializer.computeFromValueSupplier(Mode.class);
        language = initializer.computeFromValueSupplier(Language.class);
        graphEdits = initializer.computeFromValueSupplier(GraphEdits.class);
        monomers = initializer.computeFromValueSupplier(Monomers.class);
    }

    @Override
    public Optional<Message> computeState(NodeParametersInput input) {
        return mode.get() == SearchMode.OPTIMISE
                ? of(language.get() || graphEdits.get() || monomers.get())
                : Optional.empty();
    }

    static Optional<Message> of(boolean anyMove) {
        return Contradiction.of("There is nothing to search by", () -> SearchParameters.checkMoves(anyMove));
    }
}
