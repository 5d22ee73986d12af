package org.lode.nodes.generator;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.NodeParametersInput;
import org.knime.node.parameters.updates.ParameterReference;
import org.knime.node.parameters.updates.StateProvider;
import org.knime.node.parameters.widget.message.TextMessage.Message;
import org.lode.nodes.parameters.Contradiction;
import org.lode.represent.MaterialException;
import org.lode.represent.candidates.CandidateTexts;
import org.lode.represent.candidates.SubstituentSpace;

/** Says in the dialog what is wrong with the class of polymers, the scaffold or the replacements. */
final class PartsMessage implements StateProvider<Optional<Message>> {
    private Supplier<GeneratorMode> mode;
    private Supplier<String> polymerClass;
    private Supplier<String> scaffold;
    private Supplier<String> replacements;

    /** The way of making. */
    static final class Mode implements ParameterReference<GeneratorMode> {}

    /** The class of polymers. */
    static final class PolymerClass implements ParameterReference<String> {}

    /** The scaffold. */
    static final class Scaffold implements ParameterReference<String> {}

    /** The replacements. */
    static final class Replacements implements ParameterReference<String> {}

    @Override
    public void init(StateProviderInitializer initializer) {
        initializer.computeBeforeOpenDialog();
        mode = initializer.computeFromValueSupplier(Mode.class);
        polymerClass = initializer.computeFromValueSupplier(PolymerClass.class);
        scaffold = initializer.computeFromValueSupplier(Scaffold.class);
        replacements = initializer.computeFromValueSupplier(Replacements.class);
    }

    @Override
    public Optional<Message> computeState(NodeParametersInput input) {
        return of(mode.get(), polymerClass.get(), scaffold.get(), replacements.get());
    }

    static Optional<Message> of(GeneratorMode mode, String polymerClass, String scaffold, String replacements) {
        return Contradiction.of(
                "Nothing can be made like this", () -> check(mode, polymerClass, scaffold, replacements));
    }

    /**
     * Checks what the way of making needs beside the table.
     *
     * @throws InvalidSettingsException if it is missing or cannot be read
     */
    static void check(GeneratorMode mode, String polymerClass, String scaffold, String replacements)
            throws InvalidSettingsException {
        try {
            switch (mode) {
                case POLYMERISATION -> PolymerClasses.rules(polymerClass);
                case SUBSTITUENTS -> checkScaffold(scaffold);
                case ELEMENTS -> checkReplacements(replacements);
            }
        } catch (MaterialException e) {
            throw new InvalidSettingsException(e.getMessage(), e);
        }
    }

    private static void checkScaffold(String scaffold) throws MaterialException {
        if (scaffold.isBlank()) {
            throw new MaterialException(
                    "There is no scaffold. Enter one in the dialog, with the places of substituents as [R1], [R2]…");
        }
        var places = CandidateTexts.places(scaffold);
        var methyl = List.of("*C");
        SubstituentSpace.of(scaffold, places.stream().collect(Collectors.toMap(place -> place, place -> methyl)));
    }

    private static void checkReplacements(String replacements) throws MaterialException {
        if (replacements.isBlank()) {
            throw new MaterialException(
                    "There are no replacements. Enter some in the dialog, such as Sr: Ba, Ca; Ti: Zr.");
        }
        CandidateTexts.replacements(replacements);
    }
}
