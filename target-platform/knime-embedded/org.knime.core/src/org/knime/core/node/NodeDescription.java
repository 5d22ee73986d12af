package org.knime.core.node;

import java.util.List;
import java.util.Optional;
import org.knime.core.node.NodeFactory.NodeType;
import org.knime.core.util.Version;
import org.w3c.dom.Element;

/** What users read about a node. */
public abstract class NodeDescription {

    private boolean deprecated;

    /**
     * @return path of the icon, relative to the factory class
     */
    public abstract String getIconPath();

    /**
     * @param index index of an input port
     * @return its description
     */
    public abstract String getInportDescription(int index);

    /**
     * @param index index of an input port
     * @return its name
     */
    public abstract String getInportName(int index);

    /**
     * @return name of the interactive view, null for none
     */
    public abstract String getInteractiveViewName();

    /**
     * @return description of the interactive view
     */
    public Optional<String> getInteractiveViewDescription() {
        return Optional.empty();
    }

    /**
     * @return name of the node
     */
    public abstract String getNodeName();

    /**
     * @return the full description
     */
    public Optional<String> getIntro() {
        return Optional.empty();
    }

    /**
     * @return the settings in the dialog, by groups
     */
    public List<DialogOptionGroup> getDialogOptionGroups() {
        return List.of();
    }

    /**
     * @return pages to read on
     */
    public List<DescriptionLink> getLinks() {
        return List.of();
    }

    /**
     * @return one sentence
     */
    public Optional<String> getShortDescription() {
        return Optional.empty();
    }

    /**
     * @return groups of input ports that users can change
     */
    public List<DynamicPortGroupDescription> getDynamicInPortGroups() {
        return List.of();
    }

    /**
     * @return groups of output ports that users can change
     */
    public List<DynamicPortGroupDescription> getDynamicOutPortGroups() {
        return List.of();
    }

    /**
     * @param index index of an output port
     * @return its description
     */
    public abstract String getOutportDescription(int index);

    /**
     * @param index index of an output port
     * @return its name
     */
    public abstract String getOutportName(int index);

    /**
     * @return the kind of the node
     */
    public abstract NodeType getType();

    /**
     * @return the number of views in windows of their own
     */
    public abstract int getViewCount();

    /**
     * @param index index of a view
     * @return its description
     */
    public abstract String getViewDescription(int index);

    /**
     * @param index index of a view
     * @return its name
     */
    public abstract String getViewName(int index);

    /**
     * @return the description as XML
     */
    public abstract Element getXMLDescription();

    /**
     * @return words by which the node is found
     */
    public String[] getKeywords() {
        return new String[0];
    }

    /**
     * @return the version in which the node first was
     */
    public Optional<Version> getSinceVersion() {
        return Optional.empty();
    }

    /**
     * @param b whether the node should not be used any more
     */
    protected void setIsDeprecated(final boolean b) {
        deprecated = b;
    }

    /**
     * @return whether the node should not be used any more
     */
    public boolean isDeprecated() {
        return deprecated;
    }

    /** A setting in the dialog. */
    public static final class DialogOption {

        private final String name;
        private final String description;
        private final boolean optional;

        /**
         * @param name its name
         * @param description its description
         * @param optional whether it may be left open
         */
        public DialogOption(final String name, final String description, final boolean optional) {
            this.name = name;
            this.description = description;
            this.optional = optional;
        }

        /**
         * @return its name
         */
        public String getName() {
            return name;
        }

        /**
         * @return its description
         */
        public String getDescription() {
            return description;
        }

        /**
         * @return whether it may be left open
         */
        public boolean isOptional() {
            return optional;
        }
    }

    /** Settings that stand together in the dialog. */
    public static final class DialogOptionGroup {

        private final String name;
        private final String description;
        private final List<DialogOption> options;

        /**
         * @param name its name or null
         * @param description its description or null
         * @param options its settings
         */
        public DialogOptionGroup(final String name, final String description, final List<DialogOption> options) {
            this.name = name;
            this.description = description;
            this.options = List.copyOf(options);
        }

        /**
         * @return its name
         */
        public Optional<String> getName() {
            return Optional.ofNullable(name);
        }

        /**
         * @return its description
         */
        public Optional<String> getDescription() {
            return Optional.ofNullable(description);
        }

        /**
         * @return its settings
         */
        public List<DialogOption> getOptions() {
            return options;
        }
    }

    /** A page to read on. */
    public static final class DescriptionLink {

        private final String target;
        private final String text;

        /**
         * @param target its address
         * @param text its title
         */
        public DescriptionLink(final String target, final String text) {
            this.target = target;
            this.text = text;
        }

        /**
         * @return its address
         */
        public String getTarget() {
            return target;
        }

        /**
         * @return its title
         */
        public String getText() {
            return text;
        }
    }

    /** A group of ports that users can change. */
    public static final class DynamicPortGroupDescription {

        private final String name;
        private final String identifier;
        private final String description;

        /**
         * @param name its name
         * @param identifier its identifier in settings
         * @param description its description
         */
        public DynamicPortGroupDescription(final String name, final String identifier, final String description) {
            this.name = name;
            this.identifier = identifier;
            this.description = description;
        }

        /**
         * @return its name
         */
        public String getGroupName() {
            return name;
        }

        /**
         * @return its description
         */
        public String getGroupDescription() {
            return description;
        }

        /**
         * @return its identifier in settings
         */
        public String getGroupIdentifier() {
            return identifier;
        }
    }
}
