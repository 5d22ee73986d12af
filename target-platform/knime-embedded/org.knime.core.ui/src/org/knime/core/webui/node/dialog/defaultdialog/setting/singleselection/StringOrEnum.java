package org.knime.core.webui.node.dialog.defaultdialog.setting.singleselection;

import java.util.Objects;
import java.util.Optional;
import org.knime.node.parameters.persistence.Persist;
import org.knime.node.parameters.persistence.Persistable;

/**
 * Either a text, say a column, or one of some special constants.
 *
 * @param <E> the special constants
 */
public final class StringOrEnum<E extends Enum<E>> implements Persistable {

    String m_regularChoice;

    @Persist(hidden = true)
    E m_specialChoice;

    StringOrEnum() {}

    /** Creates a text. */
    public StringOrEnum(final String regularChoice) {
        m_regularChoice = regularChoice;
    }

    /** Creates a special constant. */
    public StringOrEnum(final E specialChoice) {
        m_specialChoice = specialChoice;
    }

    /** The special constant, unless it is a text. */
    public Optional<E> getEnumChoice() {
        return m_regularChoice == null ? Optional.ofNullable(m_specialChoice) : Optional.empty();
    }

    /** The text; null if it is a special constant. */
    public String getStringChoice() {
        return m_regularChoice;
    }

    @Override
    public boolean equals(final Object obj) {
        return obj instanceof StringOrEnum<?> other
                && Objects.equals(m_regularChoice, other.m_regularChoice)
                && Objects.equals(m_specialChoice, other.m_specialChoice);
    }

    @Override
    public int hashCode() {
        return Objects.hash(m_regularChoice, m_specialChoice);
    }
}
