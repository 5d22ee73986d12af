package org.knime.core.data;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.text.ParseException;

/** Creates cells of one type. */
public interface DataCellFactory {

    /**
     * @return the type of the cells
     */
    DataType getDataType();

    /** Creates cells from text. */
    interface FromString extends DataCellFactory {

        /**
         * @param input the text of the value
         * @return the cell
         */
        DataCell createCell(String input);
    }

    /** Creates cells from text of one line. */
    interface FromSimpleString extends FromString {}

    /** Creates cells from text of any length. */
    interface FromComplexString extends FromString {}

    /** Creates cells from a stream of bytes. */
    interface FromInputStream extends DataCellFactory {

        /**
         * @param input the content
         * @return the cell
         * @throws IOException if it cannot be read
         */
        DataCell createCell(InputStream input) throws IOException;
    }

    /** Creates cells from a stream of characters. */
    interface FromReader extends DataCellFactory {

        /**
         * @param input the content
         * @return the cell
         * @throws IOException if it cannot be read
         * @throws ParseException if it is malformed
         */
        DataCell createCell(Reader input) throws IOException, ParseException;
    }
}
