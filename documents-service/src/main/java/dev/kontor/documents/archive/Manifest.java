package dev.kontor.documents.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

import dev.kontor.documents.document.DocumentKind;

/// What is in an archive, to be checked by whoever keeps it: a row per document.
final class Manifest {

    private static final String STARTS_A_FORMULA = "=+-@\t\r\n";

    private final StringBuilder text = new StringBuilder();

    private final CSVPrinter printer;

    Manifest() {
        try {
            this.printer = new CSVPrinter(this.text, CSVFormat.RFC4180);
            this.printer.printRecord("file", "kind", "number", "source", "bytes", "sha256");
        }
        catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    void add(String file, DocumentKind kind, String number, boolean sentByErp, int bytes, String sha256) {
        print(file, kind, number, sentByErp ? "erp" : "portal", Integer.toString(bytes), sha256);
    }

    void missing(DocumentKind kind, String number) {
        print("", kind, number, "not-available", "", "");
    }

    private void print(String file, DocumentKind kind, String number, String source, String bytes, String sha256) {
        try {
            this.printer.printRecord(file, kind.slug(), harmless(number), source, bytes, sha256);
        }
        catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /// A number is the ERP's word, and must not become a formula.
    private static String harmless(String number) {
        return STARTS_A_FORMULA.indexOf(number.charAt(0)) >= 0 ? "'" + number : number;
    }

    byte[] bytes() {
        return this.text.toString().getBytes(StandardCharsets.UTF_8);
    }

}
