package org.lode.headless.run;

import org.knime.core.node.port.PortObject;

/**
 * What a node put out at one of its ports.
 *
 * @param index number of the port; those a user sees start at 1
 * @param name name of the port
 * @param object the table or model
 * @param consumed whether a connection carries it to another node; what is not consumed is a result of the workflow
 */
public record OutputPort(int index, String name, PortObject object, boolean consumed) {}
