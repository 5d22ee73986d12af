package org.lode.nodes.designer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;
import org.lode.design.DesignException;
import org.lode.design.DesignSettings;
import org.lode.design.DesignSettings.Conditions;
import org.lode.design.DesignSettings.PriorSettings;
import org.lode.design.DesignSettings.Selection;
import org.lode.design.constraint.SimilarityRange;
import org.lode.design.language.ChemicalLanguageModel;
import org.lode.design.language.LanguageSettings;
import org.lode.design.sampler.SamplerSettings;
import org.lode.design.sampler.SamplerStart;
import org.lode.represent.Material;
import org.lode.represent.MaterialException;
import org.lode.represent.MaterialKind;

/** What the dialog's settings are in the room of design. */
final class DesignerSettings {
    /** The deviation of the flanks of a similarity that is wanted. */
    private static final double SOFTNESS = 0.05;

    private DesignerSettings() {}

    /**
     * The settings of a run.
     *
     * @param seed of everything random
     * @param further the materials of further tables
     */
    static DesignSettings of(BayesianDesignerParameters parameters, long seed, MaterialKind kind, FurtherTables further)
            throws InvalidSettingsException, KNIMEException, DesignException {
        return DesignSettings.STANDARD
                .withSampler(sampler(parameters, seed))
                .withPrior(prior(parameters, kind, further.of(TableUse.LANGUAGE)))
                .withAvoided(further.of(TableUse.AVOID))
                .withConditions(conditions(parameters, kind, further))
                .withSelection(new Selection(
                        parameters.best,
                        parameters.largestSimilarity,
                        parameters.mostPerScaffold.orElse(Integer.MAX_VALUE),
                        parameters.onlyNovel))
                .withInterruption(parameters.interruption.interruption());
    }

    private static SamplerSettings sampler(BayesianDesignerParameters parameters, long seed) {
        // No sentence of the language is likely to have a scaffold by chance.
        boolean fromLanguage = parameters.mode == SearchMode.POSTERIOR && parameters.further.scaffold.isEmpty();
        return new SamplerSettings(
                        parameters.mode.mode(),
                        fromLanguage ? SamplerStart.LANGUAGE : SamplerStart.SEEDS,
                        parameters.particles,
                        parameters.steps,
                        parameters.evaluations.map(Integer::longValue).orElse(Long.MAX_VALUE),
                        seed,
                        0)
                .withSeconds(parameters
                        .minutes
                        .map(minutes -> Math.max(1, Math.round(60 * minutes)))
                        .orElse(Long.MAX_VALUE))
                .withSearch(parameters.proposals.settings());
    }

    private static PriorSettings prior(BayesianDesignerParameters parameters, MaterialKind kind, List<Material> corpus)
            throws DesignException {
        Optional<ChemicalLanguageModel> shipped =
                parameters.language == LanguageSource.SEEDS ? Optional.empty() : Optional.of(ShippedPriors.load(kind));
        return new PriorSettings(
                DesignSettings.STANDARD
                        .prior()
                        .language()
                        .withRootings(parameters.rootings == 0 ? LanguageSettings.ALL_ROOTINGS : parameters.rootings),
                corpus,
                shipped,
                parameters.language == LanguageSource.BOTH ? parameters.seedShare : 0);
    }

    private static Conditions conditions(BayesianDesignerParameters parameters, MaterialKind kind, FurtherTables tables)
            throws InvalidSettingsException {
        var further = parameters.further;
        var constraints = new ArrayList<>(DesignConditions.of(parameters).values());
        similarity(
                        "Similar to",
                        materials(further.similarTo, kind, tables.of(TableUse.SIMILAR)),
                        further.leastSimilarity,
                        1)
                .ifPresent(constraints::add);
        similarity(
                        "Different from",
                        materials(further.differentFrom, kind, tables.of(TableUse.DIFFERENT)),
                        0,
                        further.greatestSimilarity)
                .ifPresent(constraints::add);
        return new Conditions(
                constraints,
                further.fixedScaffold(),
                DesignSettings.STANDARD.conditions().trustOutside(),
                parameters.proposals.familiarity);
    }

    private static List<Material> materials(Optional<String> setting, MaterialKind kind, List<Material> ofTable)
            throws InvalidSettingsException {
        var materials = new ArrayList<>(ofTable);
        for (var text : FurtherConditions.structures(setting)) {
            try {
                materials.add(Material.parse(kind, text));
            } catch (MaterialException e) {
                throw new InvalidSettingsException(
                        "A structure to be similar to or different from can't be read: " + e.getMessage(), e);
            }
        }
        return materials;
    }

    private static Optional<SimilarityRange> similarity(
            String title, List<Material> references, double least, double greatest) throws InvalidSettingsException {
        if (references.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new SimilarityRange(references, least, greatest, SOFTNESS));
        } catch (MaterialException e) {
            throw new InvalidSettingsException("The setting '" + title + "': " + e.getMessage(), e);
        }
    }
}
