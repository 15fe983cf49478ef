package dev.kontor.erp.retail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

import org.jspecify.annotations.Nullable;

import static java.nio.charset.StandardCharsets.UTF_8;

/// Reads comma-separated values as RFC 4180 has them, one record at a time: fields in quotes may hold commas, line ends
/// and doubled quotes. A file whose name ends in .gz is unpacked on the way.
final class CsvReader implements AutoCloseable {

    private static final int END = -1;

    private final Reader in;

    private int next;

    private CsvReader(Reader in) throws IOException {
        this.in = in;
        this.next = in.read();
    }

    static CsvReader open(Path file) throws IOException {
        var bytes = Files.newInputStream(file);
        var plain = file.toString().endsWith(".gz") ? new GZIPInputStream(bytes, 65_536) : bytes;
        return new CsvReader(new BufferedReader(new InputStreamReader(plain, UTF_8), 65_536));
    }

    static CsvReader of(Reader in) throws IOException {
        return new CsvReader(in);
    }

    /// The next record, or null after the last one.
    @Nullable List<String> read() {
        try {
            return (this.next == END) ? null : record();
        }
        catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read on: " + unreadable.getMessage(), unreadable);
        }
    }

    private List<String> record() throws IOException {
        var fields = new ArrayList<String>(8);
        fields.add(field());
        while (this.next == ',') {
            advance();
            fields.add(field());
        }
        if (this.next == '\r') {
            advance();
        }
        if (this.next == '\n') {
            advance();
        }
        return fields;
    }

    private String field() throws IOException {
        var text = new StringBuilder();
        if (this.next == '"') {
            quoted(text);
        }
        while (this.next != ',' && this.next != '\n' && this.next != '\r' && this.next != END) {
            text.append((char) advance());
        }
        return text.toString();
    }

    private void quoted(StringBuilder text) throws IOException {
        advance();
        while (this.next != END) {
            if (this.next == '"') {
                advance();
                if (this.next != '"') {
                    return;
                }
            }
            text.append((char) advance());
        }
    }

    private int advance() throws IOException {
        var current = this.next;
        this.next = this.in.read();
        return current;
    }

    @Override
    public void close() {
        try {
            this.in.close();
        }
        catch (IOException unlikely) {
            throw new UncheckedIOException(unlikely);
        }
    }

}
