package org.knime.core.util;

import java.util.Comparator;

/** A version: major, minor, revision, and a qualifier that may be empty. */
public final class Version implements Comparable<Version> {

    private static final Comparator<Version> ORDER = Comparator.comparingInt(Version::getMajor)
            .thenComparingInt(Version::getMinor)
            .thenComparingInt(Version::getRevision)
            .thenComparing(Version::getQualifier);

    private final int major;
    private final int minor;
    private final int revision;
    private final String qualifier;

    /**
     * @param major the first number
     * @param minor the second number
     * @param revision the third number
     */
    public Version(final int major, final int minor, final int revision) {
        this(major, minor, revision, null);
    }

    /**
     * @param major the first number
     * @param minor the second number
     * @param revision the third number
     * @param qualifier what follows them, null for nothing
     */
    public Version(final int major, final int minor, final int revision, final String qualifier) {
        this.major = major;
        this.minor = minor;
        this.revision = revision;
        this.qualifier = qualifier == null ? "" : qualifier;
    }

    /**
     * @return the first number
     */
    public int getMajor() {
        return major;
    }

    /**
     * @return the second number
     */
    public int getMinor() {
        return minor;
    }

    /**
     * @return the third number
     */
    public int getRevision() {
        return revision;
    }

    /**
     * @return what follows the numbers, possibly empty
     */
    public String getQualifier() {
        return qualifier;
    }

    @Override
    public int compareTo(final Version o) {
        return ORDER.compare(this, o);
    }

    /**
     * @param otherVersion another version
     * @return whether this is the same or a later one
     */
    public boolean isSameOrNewer(final Version otherVersion) {
        return compareTo(otherVersion) >= 0;
    }

    @Override
    public boolean equals(final Object obj) {
        return obj instanceof Version version && compareTo(version) == 0;
    }

    @Override
    public int hashCode() {
        return toString().hashCode();
    }

    @Override
    public String toString() {
        String numbers = major + "." + minor + "." + revision;
        return qualifier.isEmpty() ? numbers : numbers + "." + qualifier;
    }
}
