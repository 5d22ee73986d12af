package org.knime.core.node.workflow;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * What a thread that works for a node can find out about the workflow. The host pushes a context before it calls the node
 * and removes it afterwards; here a context is the {@link org.knime.core.node.workflow.contextv2.WorkflowContextV2}.
 */
public final class NodeContext {

    private static final ThreadLocal<Deque<Optional<NodeContext>>> STACK = ThreadLocal.withInitial(ArrayDeque::new);

    private final Object object;

    private NodeContext(final Object object) {
        this.object = object;
    }

    /**
     * @param <C> the class
     * @param contextObjectClass class of what is looked for
     * @return the object of this class that belongs to the context, if there is one
     */
    public <C> Optional<C> getContextObjectForClass(final Class<C> contextObjectClass) {
        return Optional.of(object).filter(contextObjectClass::isInstance).map(contextObjectClass::cast);
    }

    /**
     * @return the context of the thread, null if there is none
     */
    public static NodeContext getContext() {
        return getContextOptional().orElse(null);
    }

    /**
     * @return the context of the thread, if there is one
     */
    public static Optional<NodeContext> getContextOptional() {
        var top = STACK.get().peek();
        return top == null ? Optional.empty() : top;
    }

    /**
     * @param contextObject what the context of the thread is from now on
     */
    public static void pushContext(final Object contextObject) {
        pushContext(new NodeContext(contextObject));
    }

    /**
     * @param context the context of the thread from now on, may be null
     */
    public static void pushContext(final NodeContext context) {
        STACK.get().push(Optional.ofNullable(context));
    }

    /** Gives the thread the context it had before the last push. */
    public static void removeLastContext() {
        var stack = STACK.get();
        if (stack.isEmpty()) {
            throw new IllegalStateException("There is no node context to remove.");
        }
        stack.pop();
        if (stack.isEmpty()) {
            STACK.remove(); // threads of a pool live on
        }
    }

    @Override
    public String toString() {
        return object.toString();
    }
}
