package org.lode.nodes.generator;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.knime.node.parameters.NodeParametersInput;
import org.knime.node.parameters.widget.choices.StringChoice;
import org.knime.node.parameters.widget.choices.StringChoicesProvider;
import org.lode.represent.MaterialException;
import org.lode.represent.polymerisation.PolymerisationRule;
import org.lode.represent.polymerisation.PolymerisationRules;

/** Offers the classes of polymers that there are rules for. */
final class PolymerClasses implements StringChoicesProvider {
    @Override
    public List<StringChoice> computeState(NodeParametersInput context) {
        return Stream.concat(Stream.of(new StringChoice("", "All")), names().map(name -> new StringChoice(name, name)))
                .toList();
    }

    private static Stream<String> names() {
        return PolymerisationRules.standard().all().stream()
                .map(PolymerisationRule::polymerClass)
                .distinct();
    }

    /**
     * The rules of a class.
     *
     * @param polymerClass its name; blank for all rules
     * @throws MaterialException if there is none; the message tells the classes
     */
    static List<PolymerisationRule> rules(String polymerClass) throws MaterialException {
        var rules = PolymerisationRules.standard().all().stream()
                .filter(rule -> polymerClass.isBlank() || rule.polymerClass().equals(polymerClass.strip()))
                .toList();
        if (rules.isEmpty()) {
            throw new MaterialException("There is no polymerisation to the class '" + polymerClass + "'; there are "
                    + names().map(name -> "'" + name + "'").collect(Collectors.joining(", ")) + ".");
        }
        return rules;
    }
}
