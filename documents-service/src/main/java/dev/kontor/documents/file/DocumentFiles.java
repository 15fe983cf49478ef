package dev.kontor.documents.file;

import java.util.Optional;

import org.springframework.stereotype.Component;

import dev.kontor.documents.document.DocumentKind;
import dev.kontor.platform.CompanyId;

/// The files that the ERP itself made of documents. Who asks must have found the document by its own door.
@Component
public class DocumentFiles {

    private final Files files;

    DocumentFiles(Files files) {
        this.files = files;
    }

    /// The newest PDF that the ERP sent for a document.
    public Optional<byte[]> pdf(CompanyId company, DocumentKind kind, String number) {
        return this.files.ofDocument(company, kind, number)
            .stream()
            .filter(it -> it.text("mediaType").equals("application/pdf"))
            .findFirst()
            .flatMap(it -> this.files.ofDocument(company, kind, number, it.text("id")))
            .map(Files::content);
    }

}
