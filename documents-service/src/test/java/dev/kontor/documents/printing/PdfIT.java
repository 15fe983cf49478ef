package dev.kontor.documents.printing;

import java.util.List;
import java.util.Map;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import dev.kontor.documents.DocumentsService;
import dev.kontor.documents.Portal;
import dev.kontor.documents.erp.ADocument;
import dev.kontor.platform.CompanyId;

import static dev.kontor.platform.test.ProblemAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/// Who gets a document as PDF, and how it comes.
@DocumentsService
class PdfIT {

    @Autowired
    Portal portal;

    @Test
    @DisplayName("F-068 a member gets the PDF of an invoice, whose number has slashes, in the language of the link or of the browser")
    void comesAsAFile() throws Exception {
        var company = this.portal.company();
        var anna = this.portal.member(company, "invoices.read");
        this.portal.store(ADocument.of("INVOICE", "RE-2026/" + company).company(company.value()));

        var answer = anna.in("da").bytes(path(company, "invoices", "RE-2026/" + company));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("content-type")).hasValue("application/pdf");
        assertThat(answer.headers().firstValue("x-content-type-options")).hasValue("nosniff");
        assertThat(answer.headers().firstValue("cache-control")).hasValue("no-store");
        assertThat(answer.headers().firstValue("content-disposition")).get()
            .asString()
            .startsWith("inline; ")
            .contains("invoices-RE-2026-" + company + ".pdf");
        assertThat(text(answer.body())).contains("Faktura RE-2026/" + company, company.value());
        assertThat(text(anna.in("da").bytes(path(company, "invoices", "RE-2026/" + company) + "?language=de").body()))
            .contains("Rechnung RE-2026/" + company);
    }

    @Test
    @DisplayName("Trap 1: a PDF is refused exactly as its document is: to strangers, without the right, and outside of one's part")
    void isRefusedAsItsDocument() {
        var company = this.portal.company();
        this.portal.store(
                ADocument.of("INVOICE", "R-" + company).company(company.value()).orderer("bea@example.com", "K-100"));
        var stranger = this.portal.member(this.portal.company(), Portal.EVERYTHING);
        var clerk = this.portal.member(company, Map.of("invoices.read", List.of("ACCESS_GROUP")), "orders.read");
        var anna = this.portal.restricted(company, Map.of("orderer", List.of("anna@example.com")));
        var bea = this.portal.restricted(company, Map.of("orderer", List.of("bea@example.com")));
        var path = path(company, "invoices", "R-" + company);

        assertThat(stranger.get(path)).isProblem(404, "not-found");
        assertThat(clerk.get(path)).isProblem(403, "forbidden").hasReasons("ACCESS_GROUP");
        assertThat(anna.get(path)).isProblem(404, "not-found");
        assertThat(bea.get(path).statusCode()).isEqualTo(200);
        assertThat(bea.get(path(company, "invoices", "R-0"))).isProblem(404, "not-found");
        assertThat(bea.get(path(company, "letters", "R-0"))).isProblem(404, "not-found");
        assertThat(bea.get(path + "?language=fr")).isProblem(400, "invalid-request")
            .namesField("language", "unknown-value");
    }

    private static String path(CompanyId company, String kind, String number) {
        return "/api/companies/" + company + "/document-pdfs/" + kind + "/" + number;
    }

    private static String text(byte[] pdf) throws Exception {
        try (var read = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(read);
        }
    }

}
