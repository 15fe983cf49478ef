package dev.kontor.documents.quickorder;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.DuplicateHeaderMode;

/// Lines of text, separated as whoever wrote them separates: by semicolon, tab or comma, whichever most of it has.
final class TypedText {

    private static final List<Character> SEPARATORS = List.of(';', '\t', ',');

    /// What older spreadsheets save where the text is not UTF-8.
    private static final Charset OTHERWISE = Charset.forName("windows-1252");

    private TypedText() {
    }

    static List<TypedRow> rows(byte[] bytes) {
        var text = text(bytes);
        var separator = separator(text);
        var format = CSVFormat.DEFAULT.builder()
            .setDelimiter(separator)
            .setIgnoreEmptyLines(false)
            .setDuplicateHeaderMode(DuplicateHeaderMode.ALLOW_ALL)
            .setLenientEof(true)
            .setTrailingData(true)
            .get();
        var rows = new ArrayList<TypedRow>();
        try (var parser = format.parse(new StringReader(text))) {
            for (var line : parser) {
                var row = TypedRow.of((int) line.getRecordNumber(), line.toList());
                rows.add((separator == ',') ? row : withPoint(row));
            }
        }
        catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return rows;
    }

    /// Where a comma separates nothing else, it is that of a decimal number.
    private static TypedRow withPoint(TypedRow row) {
        return new TypedRow(row.row(), row.product(), row.quantity().replace(',', '.'), row.note());
    }

    private static char separator(String text) {
        var lines = text.lines().filter(it -> !it.isBlank()).limit(20).toList();
        return SEPARATORS.stream()
            .max(Comparator.comparingLong(separator -> lines.stream().filter(it -> it.indexOf(separator) >= 0).count()))
            .orElse(';');
    }

    private static String text(byte[] bytes) {
        try {
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return text.startsWith("\ufeff") ? text.substring(1) : text;
        }
        catch (CharacterCodingException other) {
            return new String(bytes, OTHERWISE);
        }
    }

}
