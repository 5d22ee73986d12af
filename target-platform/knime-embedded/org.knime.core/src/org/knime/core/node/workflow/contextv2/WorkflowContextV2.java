package org.knime.core.node.workflow.contextv2;

import java.nio.file.Path;

/** Where a workflow lies. */
public final class WorkflowContextV2 {

    private final ExecutorInfo executor;

    private WorkflowContextV2(final ExecutorInfo executor) {
        this.executor = executor;
    }

    /**
     * @param workflowFolderPath the folder of the workflow
     * @param mountpointRoot the folder of all workflows, may be null
     * @return the context
     */
    @SuppressWarnings("unused") // this host has no mount points
    public static WorkflowContextV2 forTemporaryWorkflow(final Path workflowFolderPath, final Path mountpointRoot) {
        var temp = Path.of(System.getProperty("java.io.tmpdir"));
        return new WorkflowContextV2(
                new ExecutorInfo(workflowFolderPath.toAbsolutePath().normalize(), temp) {});
    }

    /**
     * @return what is known about the process that executes the workflow
     */
    public ExecutorInfo getExecutorInfo() {
        return executor;
    }

    @Override
    public String toString() {
        return "Workflow in " + executor.getLocalWorkflowPath();
    }
}
