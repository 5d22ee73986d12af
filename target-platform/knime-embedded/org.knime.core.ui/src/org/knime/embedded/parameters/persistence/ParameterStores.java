package org.knime.embedded.parameters.persistence;

import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettingsRO;
import org.knime.core.node.NodeSettingsWO;
import org.knime.core.webui.node.dialog.defaultdialog.setting.singleselection.StringOrEnum;
import org.knime.embedded.parameters.Instances;
import org.knime.embedded.parameters.ParameterException;
import org.knime.embedded.parameters.ParameterNode;
import org.knime.embedded.parameters.ParameterNode.Group;
import org.knime.embedded.parameters.ParameterNode.ObjectArray;
import org.knime.embedded.parameters.ParameterTree;
import org.knime.node.parameters.migration.LoadDefaultsForAbsentFields;
import org.knime.node.parameters.migration.Migrate;
import org.knime.node.parameters.migration.Migration;
import org.knime.node.parameters.persistence.NodeParametersPersistor;
import org.knime.node.parameters.persistence.Persist;
import org.knime.node.parameters.persistence.Persistable;
import org.knime.node.parameters.persistence.Persistor;

/** Stores the objects of one class of parameters. */
public final class ParameterStores {

    private static final String HIDDEN_SUFFIX = "_Internals";

    private static final ClassValue<ParameterStores> STORES = new ClassValue<>() {
        @Override
        protected ParameterStores computeValue(final Class<?> type) {
            return new ParameterStores(type);
        }
    };

    private final ParameterStore root;

    private ParameterStores(final Class<?> parametersClass) {
        root = forObject(ParameterTree.stored(parametersClass));
    }

    /**
     * The store of a class.
     *
     * @throws ParameterException if a field has a type that KNIME cannot store, or annotations that exclude each other
     */
    public static ParameterStores of(final Class<? extends Persistable> parametersClass) {
        return STORES.get(parametersClass);
    }

    /** Adds the entries of an object. */
    public void save(final Persistable parameters, final NodeSettingsWO settings) {
        root.save(parameters, settings);
    }

    /**
     * Reads an object.
     *
     * @throws InvalidSettingsException if entries are missing or wrong
     */
    public Object load(final NodeSettingsRO settings) throws InvalidSettingsException {
        return root.load(settings);
    }

    /** The key under which a field is stored; the last one of its path. */
    public static String key(final ParameterNode node) {
        final var persist = node.annotation(Persist.class);
        final var key = persist.map(Persist::configKey)
                .filter(configKey -> !configKey.isEmpty())
                .orElseGet(node::name);
        return persist.filter(Persist::hidden).isPresent() ? key + HIDDEN_SUFFIX : key;
    }

    private static ParameterStore forObject(final Group group) {
        return annotated(group::classAnnotation, () -> new ObjectStore(group, ParameterStores::forField), List.of());
    }

    private static ParameterStore forField(final ParameterNode node) {
        requireOneOf(node, Persistor.class, Persist.class);
        requireOneOf(node, Migration.class, Migrate.class);
        final var store = annotated(node::annotation, () -> byType(node), List.of(key(node)));
        return keepsDefault(node) ? new AbsentDefaultStore(store, configPaths(node), node) : store;
    }

    private static ParameterStore byType(final ParameterNode node) {
        final var key = key(node);
        if (node instanceof Group group) {
            return new NestedStore(key, forObject(group));
        }
        if (node instanceof ObjectArray array) {
            return new NestedStore(key, new ArrayStore(node.type(), forObject(array.element())));
        }
        final var isSpecialChoice = node.parent().rawClass() == StringOrEnum.class;
        final ValueStore value = ValueStores.of(node.rawClass(), key, isSpecialChoice)
                .orElseThrow(() -> new ParameterException("The field " + node + " of "
                        + node.parent().rawClass().getName()
                        + " cannot be stored: KNIME has no default persistor for its type. Use @Persistor."));
        return node.isOptional() ? new OptionalStore(key, value) : value;
    }

    private interface Annotations {
        <A extends Annotation> Optional<A> get(Class<A> annotation);
    }

    private static ParameterStore annotated(
            final Annotations annotations, final Supplier<ParameterStore> byDefault, final List<String> defaultPath) {
        final var persistor = annotations.get(Persistor.class).map(found -> Instances.create(found.value()));
        final var store = persistor.<ParameterStore>map(PersistorStore::new).orElseGet(byDefault);
        return annotations
                .get(Migration.class)
                .<ParameterStore>map(
                        migration -> MigratingStore.of(store, migration, paths(persistor.orElse(null), defaultPath)))
                .orElse(store);
    }

    private static List<List<String>> configPaths(final ParameterNode node) {
        return paths(
                node.annotation(Persistor.class)
                        .map(found -> Instances.create(found.value()))
                        .orElse(null),
                List.of(key(node)));
    }

    private static List<List<String>> paths(
            final NodeParametersPersistor<?> persistor, final List<String> defaultPath) {
        return persistor == null ? List.of(defaultPath) : SettingsPaths.of(persistor.getConfigPaths());
    }

    private static boolean keepsDefault(final ParameterNode node) {
        return node.annotation(Migrate.class)
                        .filter(Migrate::loadDefaultIfAbsent)
                        .isPresent()
                || node.parent()
                                .classAnnotation(LoadDefaultsForAbsentFields.class)
                                .isPresent()
                        && node.annotation(Migration.class).isEmpty();
    }

    private static void requireOneOf(
            final ParameterNode node,
            final Class<? extends Annotation> first,
            final Class<? extends Annotation> second) {
        if (node.annotation(first).isPresent() && node.annotation(second).isPresent()) {
            throw new ParameterException("The field " + node + " has both @" + first.getSimpleName() + " and @"
                    + second.getSimpleName() + ". Keep one.");
        }
    }
}
