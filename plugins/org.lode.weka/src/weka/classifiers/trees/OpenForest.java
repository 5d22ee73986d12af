package weka.classifiers.trees;

import java.util.ArrayDeque;
import org.lode.weka.WekaSetup;

/**
 * A random forest of regression trees whose trees can be read.
 *
 * <p>Weka keeps them for itself and would have them Java-serialised; this class shares the package of
 * {@link RandomTree}, so it may look inside.
 */
public final class OpenForest extends RandomForest {
    private static final long serialVersionUID = 1L;

    static {
        WekaSetup.applyOutsideOsgi();
    }

    /** Takes the nodes of a tree. */
    public interface TreeVisitor {
        /** A leaf with the value it predicts. */
        void leaf(double value);

        /**
         * A branch; its two children follow: first the one for values below the split point with all that is in it, then
         * the other.
         */
        void branch(int attribute, double splitPoint);
    }

    /** A node to visit, and the value that holds where its own is missing because no row reached it. */
    private record Visit(RandomTree.Tree node, double inherited) {}

    /** The number of trees of the trained forest. */
    public int treeCount() {
        return m_Classifiers.length;
    }

    /** Walks through a tree of the trained forest from its root, depth first. */
    public void visit(int tree, TreeVisitor visitor) {
        var open = new ArrayDeque<Visit>();
        open.push(new Visit(((RandomTree) m_Classifiers[tree]).m_Tree, 0));
        while (!open.isEmpty()) {
            var visit = open.pop();
            var node = visit.node();
            double value = node.m_ClassDistribution != null ? node.m_ClassDistribution[0] : visit.inherited();
            if (node.m_Attribute < 0) {
                visitor.leaf(value);
            } else {
                visitor.branch(node.m_Attribute, node.m_SplitPoint);
                open.push(new Visit(node.m_Successors[1], value));
                open.push(new Visit(node.m_Successors[0], value));
            }
        }
    }
}
