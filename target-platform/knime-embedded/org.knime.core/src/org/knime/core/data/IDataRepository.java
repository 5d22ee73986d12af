package org.knime.core.data;

/** Numbers the tables of a workflow. */
public interface IDataRepository {

    /**
     * @return a number that no table has yet
     */
    int generateNewID();

    /**
     * @return the last number that was given
     */
    int getLastId();

    /**
     * @param id a number that is taken
     */
    void updateLastId(int id);
}
