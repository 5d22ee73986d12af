/** Settings and choices that several nodes' dialogs share. */
package org.lode.nodes.parameters;
