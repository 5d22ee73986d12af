package org.knime.embedded.description;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.knime.core.node.NodeFactory.NodeType;

/**
 * What is said about a node. All texts but the name and the keywords are XHTML fragments.
 *
 * @param name the name
 * @param icon the path of the icon
 * @param type the type; absent if it is to be guessed from the ports
 * @param shortDescription one sentence
 * @param fullDescription what the node does
 * @param hasDialog whether the node has options at all
 * @param options the options, in the order of the dialog
 * @param links addresses and what they lead to
 * @param inputs the input ports
 * @param outputs the output ports
 * @param view the description of the view
 * @param keywords words by which the node is found
 */
public record NodeText(
        String name,
        String icon,
        Optional<NodeType> type,
        String shortDescription,
        String fullDescription,
        boolean hasDialog,
        List<OptionText> options,
        Map<String, String> links,
        List<PortText> inputs,
        List<PortText> outputs,
        Optional<String> view,
        List<String> keywords) {

    /** The name of the tab with the options. */
    static final String OPTIONS = "Options";
}
