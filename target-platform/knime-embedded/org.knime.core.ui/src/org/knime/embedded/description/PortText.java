package org.knime.embedded.description;

/**
 * What is said about a port or a group of ports.
 *
 * @param groupId the id of the group
 * @param name the name
 * @param description an XHTML fragment
 * @param configurable whether the user can change the group
 */
public record PortText(String groupId, String name, String description, boolean configurable) {}
