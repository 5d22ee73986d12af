package org.lode.nodes.designer;

import java.util.EnumSet;
import java.util.Optional;
import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.migration.Migrate;
import org.knime.node.parameters.updates.Effect;
import org.knime.node.parameters.updates.Effect.EffectType;
import org.knime.node.parameters.updates.ValueReference;
import org.knime.node.parameters.widget.message.TextMessage;
import org.knime.node.parameters.widget.number.NumberInputWidget;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MinValidation.IsNonNegativeValidation;
import org.lode.design.sampler.ProposalFamily;
import org.lode.design.sampler.SearchSettings;
import org.lode.nodes.parameters.Ranges;

/** How the best designs are searched for. Samples of the posterior take nothing of it. */
final class SearchParameters implements NodeParameters {
    /** Of a new node; in workflows of versions that had no such setting it is 0. */
    static final double USUAL_FAMILIARITY = 0.5;

    @Widget(
            title = "Moves of the chemical language",
            description =
                    """
            Whether the search for the best designs lets the chemical language grow new ends and join parts. Samples of
            the posterior are made by these moves alone, because only of them the ratio of densities is known exactly.
            """,
            advanced = true)
    @ValueReference(MovesMessage.Language.class)
    @Effect(predicate = MovesMessage.IsSearch.class, type = EffectType.SHOW)
    boolean language = true;

    @Widget(
            title = "Graph edits",
            description =
                    """
            Whether the search crosses and mutates structures as graphs and swaps their rings and substituents.
            """,
            advanced = true)
    @ValueReference(MovesMessage.GraphEdits.class)
    @Effect(predicate = MovesMessage.IsSearch.class, type = EffectType.SHOW)
    boolean graphEdits = true;

    @Widget(
            title = "Exchange of monomers",
            description =
                    """
            Whether the search exchanges and changes monomers of polymers by rules of polymer chemistry, so that what it
            finds can be made from named monomers. Molecules have none. It makes the search of polymers many times
            slower.
            """,
            advanced = true)
    @ValueReference(MovesMessage.Monomers.class)
    @Effect(predicate = MovesMessage.IsSearch.class, type = EffectType.SHOW)
    boolean polymerisation = false;

    @TextMessage(MovesMessage.class)
    Void movesMessage;

    @Widget(
            title = "Proposals per evaluation",
            description =
                    """
            How many new structures are proposed for each one that the models evaluate. A Gaussian process that learns
            from the evaluated ones chooses the most promising; 1 evaluates all.
            """,
            advanced = true)
    @NumberInputWidget(minValidation = Ranges.One.class, maxValidation = Ranges.Fifty.class)
    @Effect(predicate = MovesMessage.IsSearch.class, type = EffectType.SHOW)
    int proposals = SearchSettings.STANDARD.proposalsPerCall();

    @Widget(
            title = "Most particles per scaffold",
            description =
                    """
            At most so many of the particles have the same ring systems and linkers (Bemis-Murcko scaffold), so that the
            search doesn't end in one family of structures. Without a number any scaffold may prevail.
            """,
            advanced = true)
    @Effect(predicate = MovesMessage.IsSearch.class, type = EffectType.SHOW)
    Optional<Integer> mostPerScaffold = Optional.empty();

    @Widget(
            title = "Steps between languages",
            description = "After so many steps each a second chemical language is learned from the best so far.",
            advanced = true)
    @NumberInputWidget(minValidation = Ranges.One.class, maxValidation = Ranges.HundredThousand.class)
    @Effect(predicate = MovesMessage.IsSearch.class, type = EffectType.SHOW)
    int refitSteps = SearchSettings.STANDARD.refitSteps();

    @Widget(
            title = "Begin anew when stuck",
            description =
                    """
            Whether a search that finds nothing better for 20 steps begins anew with structures of the chemical
            language, so that all steps are used. Switched off, it stops then, and the run log tells why.
            """,
            advanced = true)
    @Effect(predicate = MovesMessage.IsSearch.class, type = EffectType.SHOW)
    @Migrate(loadDefaultIfAbsent = true)
    boolean restarts;

    @Widget(
            title = "Weight of the chemical language",
            description =
                    """
            How much it counts in the search for the best designs that a structure reads like the materials that the
            language was learned from; 0 lets the models alone decide, and what they like may be something that no
            chemist would make. Samples of the posterior have the language as their prior anyway.
            """,
            advanced = true)
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class)
    @Effect(predicate = MovesMessage.IsSearch.class, type = EffectType.SHOW)
    @Migrate(loadDefaultIfAbsent = true)
    double familiarity;

    /** The settings of the search. */
    SearchSettings settings() {
        return new SearchSettings(
                families(), proposals, mostPerScaffold.orElse(Integer.MAX_VALUE), refitSteps, restarts);
    }

    private EnumSet<ProposalFamily> families() {
        var families = EnumSet.noneOf(ProposalFamily.class);
        if (language) {
            families.add(ProposalFamily.LANGUAGE);
        }
        if (graphEdits) {
            families.add(ProposalFamily.GRAPH_EDITS);
        }
        if (polymerisation) {
            families.add(ProposalFamily.POLYMERISATION);
        }
        return families;
    }

    static void checkMoves(boolean any) throws InvalidSettingsException {
        if (!any) {
            throw new InvalidSettingsException("No moves are selected, so nothing could be proposed. Select 'Moves of "
                    + "the chemical language', 'Graph edits' or 'Exchange of monomers' in the dialog.");
        }
    }

    @Override
    public void validate() throws InvalidSettingsException {
        checkMoves(language || graphEdits || polymerisation);
        Ranges.check("Proposals per evaluation", proposals, 1, 50);
        Ranges.check("Steps between languages", refitSteps, 1, 100_000);
        Ranges.check("Weight of the chemical language", familiarity, 0, 100);
        if (mostPerScaffold.isPresent()) {
            Ranges.check("Most particles per scaffold", mostPerScaffold.get(), 1, 100_000);
        }
    }
}
