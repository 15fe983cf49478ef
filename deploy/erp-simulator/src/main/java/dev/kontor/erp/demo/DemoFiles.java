package dev.kontor.erp.demo;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.kontor.erp.event.DocumentUpserted;
import dev.kontor.erp.event.DocumentUpserted.Kind;
import dev.kontor.erp.event.FileUpserted;
import dev.kontor.erp.event.FileUpserted.Category;

/// What the demo supplier hands out: a catalogue for everybody, data sheets, certificates, a price list for each customer,
/// something for one access group and for one person, and its own print of each customer's newest invoice.
record DemoFiles(DemoCatalogue catalogue, LocalDate today) {

    private static final String PDF = "application/pdf";

    /// The access group of `demo/access-groups.json`.
    private static final String FITTERS = "piping";

    Stream<FileUpserted> files(Stream<DocumentUpserted> documents) {
        return Stream.of(forEverybody(), dataSheets(), priceLists(), forSome(), invoices(documents))
            .flatMap(Function.identity());
    }

    private Stream<FileUpserted> forEverybody() {
        var year = this.today.getYear();
        return Stream.of(
                FileUpserted
                    .of("catalogue-" + year, Category.ADVERTISING, "Katalog-%d.pdf".formatted(year), PDF,
                            "Katalog " + year,
                            DemoPaper.pdf("Katalog " + year,
                                    List.of("Heizung, Sanitär, Klima.", "Unser ganzes Sortiment auf einen Blick.")))
                    .described("Das ganze Sortiment zum Blättern.", null, "de"),
                FileUpserted
                    .of("pipes-picture", Category.ADVERTISING, "Rohre.png", "image/png", "Aktionsbild Kupferrohr",
                            DemoPaper.png())
                    .described("Für Ihre eigene Werbung, frei zu verwenden.", null, "de", "en", "da", "ro"),
                FileUpserted
                    .of("iso-9001", Category.CERTIFICATE, "ISO-9001.pdf", PDF, "ISO 9001",
                            DemoPaper.pdf("ISO 9001", List.of("Quality management of the demo supplier.")))
                    .described("Certificate of our quality management.", null, "en")
                    .valid(LocalDate.of(year - 1, 7, 1), LocalDate.of(year + 2, 6, 30)));
    }

    private Stream<FileUpserted> dataSheets() {
        return this.catalogue.products()
            .stream()
            .filter((product) -> !product.service())
            .limit(4)
            .map((product) -> FileUpserted
                .of("data-sheet-" + product.sku(), Category.DATA_SHEET, product.sku() + ".pdf", PDF, product.name(),
                        DemoPaper.pdf(product.sku(), List.of(latin(product.name()), latin(product.group()))))
                .described("Technische Daten", product.sku(), "de"));
    }

    private Stream<FileUpserted> priceLists() {
        return this.catalogue.companies().stream().map((company) -> {
            var rows = this.catalogue.products()
                .stream()
                .limit(25)
                .map((product) -> "%s;\"%s\";%s".formatted(product.sku(), product.name().replace("\"", "\"\""),
                        product.price()))
                .collect(Collectors.joining("\n", "SKU;Name;EUR\n", "\n"));
            return FileUpserted
                .of("price-list-" + company.number(), Category.PRICE_LIST, "Preise-" + company.number() + ".csv",
                        "text/csv", "Ihre Preisliste " + this.today.getYear(), rows.getBytes(StandardCharsets.UTF_8))
                .described("Listenpreise für " + company.name(), null, "de")
                .valid(this.today.withDayOfYear(1), this.today.withDayOfYear(this.today.lengthOfYear()))
                .to(List.of(company.number()), null);
        });
    }

    private Stream<FileUpserted> forSome() {
        return Stream.of(
                FileUpserted
                    .of("installation-notes-piping", Category.OTHER, "Verlegehinweise-Rohrleitungsbau.pdf", PDF,
                            "Verlegehinweise für den Rohrleitungsbau",
                            DemoPaper.pdf("Verlegehinweise",
                                    List.of("Vor dem Pressen entgraten und die Einstecktiefe anzeichnen.",
                                            "Rohre alle 1,5 m befestigen, Dehnung zulassen.",
                                            "Druckprobe mit 15 bar, Protokoll dem Auftrag beilegen.")))
                    .described("Für Monteure, die Rohre und Fittings von uns verarbeiten.", null, "de")
                    .toGroups(FITTERS),
                FileUpserted
                    .of("bonus-10001", Category.OTHER, "Bonusvereinbarung.pdf", PDF, "Bonusvereinbarung",
                            DemoPaper.pdf("Bonusvereinbarung", List.of("Nur für die Geschäftsführung.")))
                    .described("Nur für die Geschäftsführung", null, "de")
                    .to(List.of("10001"), List.of("katrin.petersen@kontor.example")));
    }

    private Stream<FileUpserted> invoices(Stream<DocumentUpserted> documents) {
        return documents.filter((document) -> document.kind() == Kind.INVOICE)
            .collect(Collectors.toMap(DocumentUpserted::company, Function.identity(),
                    BinaryOperator.maxBy(
                            Comparator.comparing(DocumentUpserted::issuedOn).thenComparing(DocumentUpserted::number))))
            .values()
            .stream()
            .sorted(Comparator.comparing(DocumentUpserted::company))
            .map(DemoFiles::print);
    }

    private static FileUpserted print(DocumentUpserted invoice) {
        var name = invoice.number().replace('/', '-');
        return FileUpserted
            .of("invoice-" + name, Category.OTHER, name + ".pdf", PDF, "Rechnung " + invoice.number(),
                    DemoPaper.pdf("Rechnung " + invoice.number(),
                            List.of("Original des Lieferanten.", "Kunde " + invoice.company(),
                                    Optional.ofNullable(invoice.grossTotal()).map(Object::toString).orElse("") + " "
                                            + invoice.currency())))
            .ofDocument(invoice.kind().name(), invoice.number(), invoice.company());
    }

    /// What the simplest font of a PDF can write.
    private static String latin(String text) {
        return text.chars().allMatch((it) -> it < 256) ? text : text.replaceAll("[^\\x00-\\xff]", "-");
    }

}
