/** Executes a workflow on the embedded host: finds the nodes' factories, orders, configures and executes the nodes. */
package org.lode.headless.run;
