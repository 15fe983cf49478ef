package dev.kontor.documents.printing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.IntStream;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.bson.BsonBinaryReader;
import org.bson.Document;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.DocumentCodec;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import dev.kontor.documents.document.DocumentKind;
import dev.kontor.documents.document.Row;
import dev.kontor.documents.erp.ADocument;

import static org.assertj.core.api.Assertions.assertThat;

/// What stands on the paper.
class PrinterTests {

    /// Where somebody looks at them.
    private static final Path LOOK = Path.of("target", "pdf");

    private final Printer printer = new Printer(
            new Letterhead("Nordlicht Großhandel", "#8a2b00", null, "https://www.example.com/imprint"));

    @ParameterizedTest
    @EnumSource(DocumentKind.class)
    @DisplayName("F-065 F-066 F-067 F-068 F-069 F-070 F-071 a document of every kind becomes a PDF with its number, facts and lines")
    void printsEveryKind(DocumentKind kind) throws IOException {
        var text = text(print(ADocument.of(kind.name(), "NR-2026/7").commission("Neubau Hafenkante"), Locale.GERMAN));

        assertThat(text).contains("NR-2026/7", "Kundennummer", "10001", "14.09.2026", "Neubau Hafenkante", "SKU-1",
                "SKU-2", "Umwälzpumpe 25-60, 180 mm", "2,5 Stk.", "Bestellung AU-1", "Nordlicht Großhandel",
                "https://www.example.com/imprint", "Seite 1 von 1");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            de | Rechnung R-1 | 1.000.000,01 € | 14.10.2026
            en | Invoice R-1 | €1,000,000.01 | 14 Oct 2026
            ro | Factură R-1 | 1.000.000,01 EUR | 14.10.2026
            da | Faktura R-1 | 1.000.000,01 € | 14.10.2026""")
    @DisplayName("F-068 the totals of the paper are those of the document, written as the reader writes them")
    void writesAsTheReaderDoes(String language, String title, String gross, String due) throws IOException {
        var pdf = print(ADocument.of("INVOICE", "R-1").gross("1000000.01").paid("0.01"), Locale.of(language));

        assertThat(text(pdf).replace('\u00a0', ' ')).contains(title, gross, due);
        try (var read = Loader.loadPDF(pdf)) {
            assertThat(read.getDocumentCatalog().getLanguage()).isEqualTo(language);
        }
    }

    @Test
    @DisplayName("A long document has every line once, the table's head on each page, and page x of y")
    void printsLongDocuments() throws IOException {
        var pdf = print(ADocument.of("INVOICE", "R-LONG").lines(600), Locale.ENGLISH);

        try (var read = Loader.loadPDF(pdf)) {
            var pages = read.getNumberOfPages();
            assertThat(pages).isGreaterThan(10);
            for (int page = 1; page <= pages; page++) {
                var text = text(read, page);
                assertThat(text).contains("Page %d of %d".formatted(page, pages));
                if (page < pages) {
                    assertThat(text).contains("Item no.", "Quantity");
                }
            }
            var all = new PDFTextStripper().getText(read);
            IntStream.rangeClosed(1, 600)
                .forEach(line -> assertThat(all).containsOnlyOnce("%d SKU-%d ".formatted(line, line)));
        }
    }

    @Test
    @DisplayName("The same document gives the same bytes, also for whoever compares them later")
    void isDeterministic() {
        var document = ADocument.of("ORDER", "AU-7").lines(60);

        assertThat(print(document, Locale.GERMAN)).isEqualTo(print(document, Locale.GERMAN));
    }

    @Test
    @DisplayName("Names of all languages of the portal are there, and what looks like markup stays text")
    void keepsEveryCharacter() throws IOException {
        var text = text(
                print(ADocument.of("ORDER", "AU-8").commission("Șantier Țiglina – Ærø Å/S & <b>Söhne</b> \"x\" }{ ę ő"),
                        Locale.of("ro")));

        assertThat(text).contains("Șantier Țiglina – Ærø Å/S & <b>Söhne</b> \"x\" }{ ę ő");
    }

    @Test
    @DisplayName("A PDF is tagged, titled and brings its fonts along, so that it can be read aloud anywhere")
    void isAccessible() throws IOException {
        try (var read = Loader.loadPDF(print(ADocument.of("QUOTE", "AN-1"), Locale.ENGLISH))) {
            var catalogue = read.getDocumentCatalog();
            assertThat(catalogue.getMarkInfo().isMarked()).isTrue();
            assertThat(catalogue.getStructureTreeRoot()).isNotNull();
            assertThat(catalogue.getViewerPreferences().displayDocTitle()).isTrue();
            assertThat(read.getDocumentInformation().getTitle()).isEqualTo("Quote AN-1");
            assertThat(new String(catalogue.getMetadata().toByteArray())).contains("pdfuaid");
            for (var page : read.getPages()) {
                for (var font : page.getResources().getFontNames()) {
                    assertThat(page.getResources().getFont(font).isEmbedded()).isTrue();
                }
            }
        }
    }

    @Test
    @DisplayName("F-067 a delivery tells how it travels and names no prices; a framework contract what is left of it")
    void printsWhatBelongsToAKind() throws IOException {
        var delivery = text(print(
                ADocument.of("DELIVERY", "LS-1").shippedBy("Nordfracht", "NF-123", "https://example.com/NF-123", 3),
                Locale.ENGLISH));
        var contract = text(print(ADocument.of("FRAMEWORK_CONTRACT", "RV-1")
            .noLines()
            .agreed("SKU-9", "100", "37.5")
            .gross("1000")
            .used("150")
            .subject("Kupferrohr")
            .term(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31)), Locale.ENGLISH));

        assertThat(delivery).contains("Nordfracht", "NF-123", "15 Sept 2026");
        assertThat(contract).contains("Kupferrohr", "37.5 pcs", "62.5 pcs", "€150.00", "€650.00", "31 Dec 2026");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | 1  | At its end extended by 1 month unless notice is given | Notice by 31 Oct 2027
            en | 12 | At its end extended by 12 months unless notice is given | Notice by 31 Oct 2027
            de | 12 | Am Ende verlängert sich ohne Kündigung um 12 Monate | Kündbar bis 31.10.2027
            ro | 1  | La expirare se prelungește cu 1 lună, dacă nu este denunțat | Preaviz până la 31.10.2027
            ro | 12 | La expirare se prelungește cu 12 luni, dacă nu este denunțat | Preaviz până la 31.10.2027
            ro | 24 | La expirare se prelungește cu 24 de luni, dacă nu este denunțat | Preaviz până la 31.10.2027
            da | 12 | Ved udløb forlænges med 12 måneder, hvis den ikke opsiges | Opsiges senest 31.10.2027""")
    @DisplayName("F-107 a contract says its term, until when notice can be given, and what it does at its end")
    void printsTheTermsOfAContract(String language, int months, String renewal, String notice) throws IOException {
        var text = text(print(ADocument.of("CONTRACT", "VT-1")
            .term(LocalDate.of(2026, 2, 1), LocalDate.of(2028, 1, 31))
            .renewedUnlessNotice(LocalDate.of(2027, 10, 31), months), Locale.of(language)));

        assertThat(text).contains(renewal, notice).containsPattern("31.(01|Jan).2028");
    }

    @Test
    @DisplayName("F-107 a contract that is not extended ends, or runs on; other kinds say nothing of it")
    void printsWhatAContractDoesWithoutRenewal() throws IOException {
        var ending = ADocument.of("CONTRACT", "VT-2").term(LocalDate.of(2026, 2, 1), LocalDate.of(2028, 1, 31));

        assertThat(text(print(ending, Locale.ENGLISH))).contains("ends without notice");
        assertThat(text(print(ADocument.of("CONTRACT", "VT-3"), Locale.ENGLISH)))
            .contains("runs until notice is given");
        assertThat(text(print(ADocument.of("QUOTE", "AN-2"), Locale.ENGLISH))).doesNotContain("At its end");
    }

    private byte[] print(ADocument document, Locale reader) {
        var pdf = this.printer.print(new Row(document(document)), "10001", reader);
        try {
            Files.createDirectories(LOOK);
            Files.write(LOOK.resolve(document.kind() + "-" + pdf.length + "-" + reader + ".pdf"), pdf);
        }
        catch (IOException full) {
            throw new UncheckedIOException(full);
        }
        return pdf;
    }

    private static Document document(ADocument document) {
        return new org.bson.codecs.DocumentCodec().decode(
                new org.bson.BsonBinaryReader(document.stored().getByteBuffer().asNIO()),
                DecoderContext.builder().build());
    }

    private static String text(byte[] pdf) throws IOException {
        try (var read = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(read);
        }
    }

    private static String text(PDDocument pdf, int page) throws IOException {
        var stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(pdf);
    }

}
