package org.lode.headless.table;

import java.util.regex.Pattern;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataType;
import org.knime.core.data.def.BooleanCell;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.IntCell;
import org.knime.core.data.def.LongCell;
import org.knime.core.data.def.StringCell;

/** The type of a column as its texts tell; from {@link #INTEGER} to {@link #REAL} each fits into the next. */
enum ColumnKind {
    EMPTY(StringCell.TYPE),
    INTEGER(IntCell.TYPE),
    LONG(LongCell.TYPE),
    REAL(DoubleCell.TYPE),
    BOOLEAN(BooleanCell.TYPE),
    TEXT(StringCell.TYPE);

    private static final Pattern WHOLE = Pattern.compile("-?(0|[1-9][0-9]{0,17})");
    private static final Pattern NUMBER =
            Pattern.compile("[-+]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][-+]?[0-9]{1,4})?|NaN|-?Infinity");

    private final DataType type;

    ColumnKind(DataType type) {
        this.type = type;
    }

    DataType type() {
        return type;
    }

    /** The kind that fits what was seen so far and one more field; a field without a value fits all. */
    ColumnKind join(String text) {
        if (text == null || this == TEXT) {
            return this;
        }
        var other = of(text);
        if (this == EMPTY || this == other) {
            return other;
        }
        return this == BOOLEAN || other == BOOLEAN || other == TEXT ? TEXT : ordinal() > other.ordinal() ? this : other;
    }

    DataCell cell(String text) {
        return switch (this) {
            case INTEGER -> new IntCell(Integer.parseInt(text));
            case LONG -> new LongCell(Long.parseLong(text));
            case REAL -> new DoubleCell(Double.parseDouble(text));
            case BOOLEAN -> BooleanCell.get(text.equals("true"));
            default -> new StringCell(text);
        };
    }

    private static ColumnKind of(String text) {
        if (WHOLE.matcher(text).matches()) {
            long value = Long.parseLong(text);
            return value == (int) value ? INTEGER : LONG;
        }
        if (NUMBER.matcher(text).matches()) {
            return REAL;
        }
        return text.equals("true") || text.equals("false") ? BOOLEAN : TEXT;
    }
}
