package org.knime.node.parameters.widget.credentials;

import java.util.Objects;

/** A user name, a password and a second factor; empty texts where there is none. */
public final class Credentials {

    private final String username;

    private final String password;

    private final String secondFactor;

    /** Creates empty credentials. */
    public Credentials() {
        this("", "", "");
    }

    /** Creates credentials without a second factor. */
    public Credentials(final String username, final String password) {
        this(username, password, "");
    }

    /** Creates credentials. */
    public Credentials(final String username, final String password, final String secondFactor) {
        this.username = username;
        this.password = password;
        this.secondFactor = secondFactor;
    }

    /** The user name. */
    public String getUsername() {
        return username;
    }

    /** The password, in the clear. */
    public String getPassword() {
        return password;
    }

    /** The second factor, in the clear. */
    public String getSecondFactor() {
        return secondFactor;
    }

    @Override
    public boolean equals(final Object obj) {
        return obj instanceof Credentials other
                && Objects.equals(username, other.username)
                && Objects.equals(password, other.password)
                && Objects.equals(secondFactor, other.secondFactor);
    }

    @Override
    public int hashCode() {
        return Objects.hash(username, password, secondFactor);
    }
}
