package org.knime.core.node.workflow.contextv2;

import java.nio.file.Path;

/** What is known about the process that executes a workflow. */
public abstract class ExecutorInfo {

    private final Path workflow;
    private final Path temp;

    ExecutorInfo(final Path workflow, final Path temp) {
        this.workflow = workflow;
        this.temp = temp;
    }

    /**
     * @return the name of the user
     */
    public String getUserId() {
        return System.getProperty("user.name");
    }

    /**
     * @return the folder of the workflow
     */
    public Path getLocalWorkflowPath() {
        return workflow;
    }

    /**
     * @return the folder of temporary files
     */
    public Path getTempFolder() {
        return temp;
    }
}
