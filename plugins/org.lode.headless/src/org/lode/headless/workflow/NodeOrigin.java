package org.lode.headless.workflow;

/**
 * The bundle a node comes from.
 *
 * @param bundle its symbolic name
 * @param name its display name
 * @param vendor its vendor
 * @param version its version
 */
public record NodeOrigin(String bundle, String name, String vendor, String version) {}
