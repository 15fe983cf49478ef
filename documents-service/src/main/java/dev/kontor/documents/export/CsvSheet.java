package dev.kontor.documents.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/// Comma-separated, as RFC 4180 has it, with the mark by which spreadsheets know UTF-8.
final class CsvSheet implements Sheet {

    /// A cell that begins so is taken for a formula by spreadsheets.
    private static final String STARTS_A_FORMULA = "=+-@\t\r\n";

    private final CSVPrinter printer;

    CsvSheet(OutputStream out) throws IOException {
        var writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        writer.write('\ufeff');
        this.printer = new CSVPrinter(writer, CSVFormat.RFC4180);
    }

    @Override
    public void row(@Nullable Object... values) {
        try {
            this.printer.printRecord(Arrays.stream(values).map(CsvSheet::cell));
        }
        catch (IOException readerGone) {
            throw new UncheckedIOException(readerGone);
        }
    }

    /// Numbers and days are ours; a text may be anybody's, and is made harmless by an
    /// apostrophe in front.
    private static String cell(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case BigDecimal number -> number.toPlainString();
            case String text when !text.isEmpty() && STARTS_A_FORMULA.indexOf(text.charAt(0)) >= 0 -> "'" + text;
            default -> value.toString();
        };
    }

    @Override
    public void close() throws IOException {
        this.printer.close();
    }

}
