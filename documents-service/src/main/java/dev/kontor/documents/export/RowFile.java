package dev.kontor.documents.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/// A file of rows, written while they are read, so that its size costs no memory.
public final class RowFile<T> {

    private final String name;

    private final List<Column<T>> columns;

    public RowFile(String name, List<Column<T>> columns) {
        this.name = name;
        this.columns = List.copyOf(columns);
    }

    /// What goes wrong after the first bytes breaks the connection off, so that nobody
    /// takes half a file for a whole one.
    public void send(Stream<T> rows, FileFormat format, Locale reader, HttpServletResponse response) {
        var headings = new Headings(reader);
        var file = "%s-%s.%s".formatted(this.name, LocalDate.now(ZoneId.of("UTC")), format.ending());
        response.setContentType(format.mediaType());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(file, StandardCharsets.UTF_8).build().toString());
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        try (rows; var sheet = sheet(format, response.getOutputStream())) {
            sheet.row(this.columns.stream().map(column -> headings.of(column.word())).toArray());
            rows.forEach(row -> sheet.row(this.columns.stream().map(column -> column.value().apply(row)).toArray()));
        }
        catch (IOException readerGone) {
            throw new UncheckedIOException(readerGone);
        }
    }

    private Sheet sheet(FileFormat format, OutputStream out) throws IOException {
        return switch (format) {
            case CSV -> new CsvSheet(out);
            case XLSX -> new XlsxSheet(out, this.name);
        };
    }

}
