package dev.kontor.documents.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/// A workbook; what does not fit on one sheet goes on on the next. A text is a text there, so it cannot become a formula.
final class XlsxSheet implements Sheet {

    /// What a sheet of this format can hold.
    private static final int MOST_ROWS = 1_048_576;

    /// A cell cannot hold more.
    private static final int LONGEST_TEXT = 32_767;

    private static final int ROWS_KEPT = 500;

    private final Workbook workbook;

    private final String name;

    private Worksheet sheet;

    private int sheets = 1;

    private int rows;

    XlsxSheet(OutputStream out, String name) {
        this.workbook = new Workbook(out, "Kontor", null);
        this.name = name;
        this.sheet = this.workbook.newWorksheet(name);
    }

    @Override
    public void row(@Nullable Object... values) {
        try {
            if (this.rows == MOST_ROWS) {
                this.sheet.finish();
                this.sheets++;
                this.sheet = this.workbook.newWorksheet(this.name + " " + this.sheets);
                this.rows = 0;
            }
            for (int column = 0; column < values.length; column++) {
                cell(column, values[column]);
            }
            this.rows++;
            if (this.rows % ROWS_KEPT == 0) {
                this.sheet.flush();
            }
        }
        catch (IOException readerGone) {
            throw new UncheckedIOException(readerGone);
        }
    }

    private void cell(int column, @Nullable Object value) {
        switch (value) {
            case null -> {
                // stays empty
            }
            case BigDecimal number -> this.sheet.value(this.rows, column, number);
            case Integer number -> this.sheet.value(this.rows, column, number);
            case LocalDate day -> {
                this.sheet.value(this.rows, column, day);
                this.sheet.style(this.rows, column).format("yyyy-mm-dd").set();
            }
            default -> {
                var text = value.toString();
                // in its cell: the usual table of all texts would be kept in memory until
                // the end
                this.sheet.inlineString(this.rows, column, text.substring(0, Math.min(text.length(), LONGEST_TEXT)));
            }
        }
    }

    @Override
    public void close() throws IOException {
        this.workbook.close();
    }

}
