package dev.kontor.documents.printing;

import java.util.Locale;

import org.springframework.stereotype.Component;

import dev.kontor.documents.document.Row;
import dev.kontor.documents.file.DocumentFiles;
import dev.kontor.platform.CompanyId;

/// The PDF of a document: the ERP's own if it sent one, else ours.
@Component
public class DocumentPdfs {

    private final DocumentFiles sent;

    private final Printer printer;

    DocumentPdfs(DocumentFiles sent, Printer printer) {
        this.sent = sent;
        this.printer = printer;
    }

    /// @param row a document with its lines, found by the one door
    public Pdf of(Row row, CompanyId company, Locale reader) {
        return this.sent.pdf(company, row.kind(), row.text("number"))
            .map(content -> new Pdf(content, true))
            .orElseGet(() -> new Pdf(this.printer.print(row, company.value(), reader), false));
    }

    /// A file, and whether it is the ERP's own.
    @SuppressWarnings("ArrayRecordComponent") // handed on as it is
    public record Pdf(byte[] content, boolean sentByErp) {
    }

}
