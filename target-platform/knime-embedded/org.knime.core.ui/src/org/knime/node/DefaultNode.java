package org.knime.node;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.knime.core.node.FluentNodeAPI;
import org.knime.core.node.NodeFactory.NodeType;
import org.knime.core.util.Version;
import org.knime.embedded.description.NodeText;
import org.knime.embedded.description.OptionTexts;
import org.knime.embedded.description.PortText;
import org.knime.node.DefaultModel.RequireModelParameters;
import org.knime.node.DefaultView.RequireViewParameters;
import org.knime.node.RequirePorts.DynamicPortsAdder;

/** A node: what it is called, what it says about itself, its ports, what it does and its view. */
public final class DefaultNode implements FluentNodeAPI {

    final String name;

    final String icon;

    final String shortDescription;

    final String fullDescription;

    final List<PortGroup> portGroups;

    final DefaultModel model;

    final Version sinceVersion;

    private final Map<String, String> externalResources = new LinkedHashMap<>();

    private List<String> keywords;

    private NodeType nodeType;

    private DefaultView view;

    private DefaultNode(
            final String name,
            final String icon,
            final String shortDescription,
            final String fullDescription,
            final Version sinceVersion,
            final Consumer<DynamicPortsAdder> ports,
            final DefaultModel model) {
        this.name = name;
        this.icon = icon;
        this.shortDescription = shortDescription;
        this.fullDescription = fullDescription;
        this.sinceVersion = sinceVersion;
        this.portGroups = PortGroup.collect(ports);
        this.model = model;
    }

    /** Starts the definition of a node. */
    public static RequireName create() {
        return name -> icon ->
                shortDescription -> fullDescription -> (major, minor, revision) -> ports -> model -> new DefaultNode(
                        name,
                        icon,
                        shortDescription,
                        fullDescription,
                        new Version(major, minor, revision),
                        ports,
                        model.apply(DefaultModel.create()));
    }

    Optional<DefaultView> view() {
        return Optional.ofNullable(view);
    }

    /** What the node description says. */
    NodeText text() {
        final var parameters = Stream.of(model.parametersClass(), view().flatMap(DefaultView::parametersClass))
                .flatMap(Optional::stream)
                .toList();
        return new NodeText(
                name,
                icon,
                Optional.ofNullable(nodeType),
                shortDescription,
                fullDescription,
                !parameters.isEmpty(),
                parameters.stream()
                        .flatMap(found -> OptionTexts.of(found).stream())
                        .toList(),
                externalResources,
                portTexts(PortGroup::input),
                portTexts(PortGroup::output),
                view().map(found -> found.description),
                keywords == null ? List.of() : keywords);
    }

    private List<PortText> portTexts(final Function<PortGroup, Optional<PortGroup.Text>> side) {
        return portGroups.stream()
                .flatMap(group -> side.apply(group).stream()
                        .map(text -> new PortText(group.id(), text.name(), text.description(), group.isConfigurable())))
                .toList();
    }

    /** The stage that asks for the name. */
    public interface RequireName {

        /** The name that the user sees. */
        RequireIcon name(String name);
    }

    /** The stage that asks for the icon. */
    public interface RequireIcon {

        /** The path of a PNG, relative to the factory class. */
        RequireShortDescription icon(String icon);
    }

    /** The stage that asks for the short description. */
    public interface RequireShortDescription {

        /** One sentence, an XHTML fragment. */
        RequireFullDescription shortDescription(String shortDescription);
    }

    /** The stage that asks for the full description. */
    public interface RequireFullDescription {

        /** What the node does and its limits, an XHTML fragment. */
        RequireSinceVersion fullDescription(String fullDescription);
    }

    /** The stage that asks for the first release. */
    public interface RequireSinceVersion {

        /** The release with which the node came. */
        RequirePorts sinceVersion(int major, int minor, int revision);
    }

    /** The stage that asks what the node does. */
    public interface RequireModel {

        /** What the node does. */
        DefaultNode model(Function<RequireModelParameters, DefaultModel> model);
    }

    /**
     * Adds the view.
     *
     * @throws UnsupportedOperationException if there is one
     */
    public DefaultNode addView(final Function<RequireViewParameters, DefaultView> view) {
        if (this.view != null) {
            throw new UnsupportedOperationException("A node cannot have more than one view.");
        }
        this.view = view.apply(DefaultView.create());
        return this;
    }

    /**
     * Sets the type; without it the type is guessed from the ports.
     *
     * @throws IllegalStateException if it is set
     */
    public DefaultNode nodeType(final NodeType nodeType) {
        if (this.nodeType != null) {
            throw new IllegalStateException("The node type is set twice.");
        }
        this.nodeType = nodeType;
        return this;
    }

    /**
     * Sets words by which the node is found.
     *
     * @throws IllegalStateException if they are set
     */
    public DefaultNode keywords(final String... keywords) {
        if (this.keywords != null) {
            throw new IllegalStateException("The keywords are set twice.");
        }
        this.keywords = List.of(keywords);
        return this;
    }

    /** Adds a link to the description. */
    public DefaultNode addExternalResource(final String href, final String description) {
        externalResources.put(Objects.requireNonNull(href), Objects.requireNonNull(description));
        return this;
    }
}
