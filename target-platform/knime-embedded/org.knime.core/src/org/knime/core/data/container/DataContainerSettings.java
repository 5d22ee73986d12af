package org.knime.core.data.container;

/** How a table is built. */
public final class DataContainerSettings {

    /** The number of distinct values of a column above which they are unknown. */
    public static final int MAX_POSSIBLE_VALUES = 60;

    private static final DataContainerSettings DEFAULT = new DataContainerSettings(false, true, true);

    private final boolean initializeDomain;
    private final boolean checkDuplicateRowKeys;
    private final boolean domainUpdate;

    private DataContainerSettings(
            final boolean initializeDomain, final boolean checkDuplicateRowKeys, final boolean domainUpdate) {
        this.initializeDomain = initializeDomain;
        this.checkDuplicateRowKeys = checkDuplicateRowKeys;
        this.domainUpdate = domainUpdate;
    }

    /**
     * @return domains from the rows alone, keys checked
     */
    public static DataContainerSettings getDefault() {
        return DEFAULT;
    }

    /**
     * @return a builder that starts with the default
     */
    public static Builder builder() {
        return new Settings(DEFAULT);
    }

    /**
     * @return whether domains start with those of the specification
     */
    public boolean isInitializeDomain() {
        return initializeDomain;
    }

    /**
     * @return the number of distinct values of a column above which they are unknown
     */
    public int getMaxDomainValues() {
        return MAX_POSSIBLE_VALUES;
    }

    /**
     * @return whether two rows with the same key are an error
     */
    public boolean isCheckDuplicateRowKeys() {
        return checkDuplicateRowKeys;
    }

    /**
     * @return whether domains are learned from the rows
     */
    public boolean isEnableDomainUpdate() {
        return domainUpdate;
    }

    /** Builds settings. */
    public interface Builder {

        /**
         * @param initDomain whether domains start with those of the specification
         * @return a builder with this choice
         */
        Builder withInitializedDomain(boolean initDomain);

        /**
         * @param checkDuplicateRowKeys whether two rows with the same key are an error
         * @return a builder with this choice
         */
        Builder withCheckDuplicateRowKeys(boolean checkDuplicateRowKeys);

        /**
         * @param enableDomainUpdate whether domains are learned from the rows
         * @return a builder with this choice
         */
        Builder withDomainUpdate(boolean enableDomainUpdate);

        /**
         * @return the settings
         */
        DataContainerSettings build();
    }

    private record Settings(DataContainerSettings build) implements Builder {

        @Override
        public Builder withInitializedDomain(final boolean initDomain) {
            return new Settings(new DataContainerSettings(initDomain, build.checkDuplicateRowKeys, build.domainUpdate));
        }

        @Override
        public Builder withCheckDuplicateRowKeys(final boolean checkDuplicateRowKeys) {
            return new Settings(
                    new DataContainerSettings(build.initializeDomain, checkDuplicateRowKeys, build.domainUpdate));
        }

        @Override
        public Builder withDomainUpdate(final boolean enableDomainUpdate) {
            return new Settings(
                    new DataContainerSettings(build.initializeDomain, build.checkDuplicateRowKeys, enableDomainUpdate));
        }
    }
}
