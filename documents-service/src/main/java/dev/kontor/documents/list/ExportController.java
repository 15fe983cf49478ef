package dev.kontor.documents.list;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import dev.kontor.documents.document.Amount;
import dev.kontor.documents.document.DocumentKind;
import dev.kontor.documents.document.DocumentSummary;
import dev.kontor.documents.document.Documents;
import dev.kontor.documents.document.Row;
import dev.kontor.documents.document.Shipment;
import dev.kontor.documents.document.SupplierDay;
import dev.kontor.documents.export.Column;
import dev.kontor.documents.export.ExportFormat;
import dev.kontor.documents.export.RowFile;
import dev.kontor.platform.access.CompanyAccess;
import dev.kontor.platform.access.Requires;

/// A list as a file: all that its filters find, not a page of it.
@RestController
@Tag(name = "documents")
class ExportController {

    private static final List<Column<DocumentSummary>> FIRST = List.of(column("number", DocumentSummary::number),
            column("status", it -> it.status().name()), column("issuedOn", DocumentSummary::issuedOn));

    private static final List<Column<DocumentSummary>> LAST = List.of(
            column("customerReference", DocumentSummary::customerReference),
            column("commission", DocumentSummary::commission),
            column("channel", it -> it.channel() == null ? null : it.channel().name()),
            column("currency", DocumentSummary::currency), amount("netTotal", DocumentSummary::netTotal),
            amount("grossTotal", DocumentSummary::grossTotal));

    private final Documents documents;

    private final SupplierDay supplier;

    ExportController(Documents documents, SupplierDay supplier) {
        this.documents = documents;
        this.supplier = supplier;
    }

    @GetMapping("/api/companies/{company}/documents/export")
    @Requires("exports.create")
    @FilterParameters
    @Parameter(name = "sort", in = ParameterIn.QUERY, description = "As the list has it.",
            schema = @Schema(type = "string", defaultValue = "-issuedOn"))
    @ExportFormat.Described
    @Operation(operationId = "exportDocuments", summary = "A list as a file, whole", description = """
            With the filters and sort of the list, and without its pages. Needs the permissions `<kind>.read` and \
            `exports.create`.""")
    void export(CompanyAccess access, @RequestParam MultiValueMap<String, String> parameters, Locale reader,
            HttpServletResponse response) {
        var format = ExportFormat.of(parameters);
        var request = ListParameters.export(format.others(), this.supplier.today());
        var kind = request.filter().kind();
        access.require(kind.permission());
        var rows = this.documents.within(access)
            .stream(request.filter().selection(request.order()), request.order().sort());
        new RowFile<>(kind.slug(), columns(kind)).send(rows.map(DocumentSummary::of), format.file(), reader, response);
    }

    @GetMapping("/api/companies/{company}/transactions/export")
    @Requires("exports.create")
    @TransactionParameters
    @ExportFormat.Described
    @Operation(operationId = "exportTransactions", summary = "Documents of all kinds as a file, the newest first",
            description = """
                    With the filters of the list, and without its pages. A kind that is named needs its permission, and all \
                    need `exports.create`.""")
    void exportAll(CompanyAccess access, @RequestParam MultiValueMap<String, String> parameters, Locale reader,
            HttpServletResponse response) {
        var format = ExportFormat.of(parameters);
        var request = ListParameters.transactionExport(format.others(), TransactionController.readable(access),
                kind -> access.require(kind.permission()));
        var rows = request.kinds().isEmpty() ? Stream.<Row>empty() : request.all(this.documents.within(access));
        var columns = new ArrayList<Column<DocumentSummary>>();
        columns.add(column("kind", it -> it.kind().slug()));
        columns.addAll(FIRST);
        columns.addAll(LAST);
        new RowFile<>("transactions", columns).send(rows.map(DocumentSummary::of), format.file(), reader, response);
    }

    private static List<Column<DocumentSummary>> columns(DocumentKind kind) {
        var columns = new ArrayList<>(FIRST);
        columns.addAll(switch (kind) {
            case INVOICE -> List.<Column<DocumentSummary>>of(column("dueOn", DocumentSummary::dueOn));
            case QUOTE -> List.<Column<DocumentSummary>>of(column("validUntil", DocumentSummary::validUntil));
            case CONTRACT, FRAMEWORK_CONTRACT -> List.<Column<DocumentSummary>>of(
                    column("subject", DocumentSummary::subject), column("validFrom", DocumentSummary::validFrom),
                    column("validUntil", DocumentSummary::validUntil), column("noticeBy", DocumentSummary::noticeBy));
            case DELIVERY -> List.<Column<DocumentSummary>>of(shipment("carrier", Shipment::carrier),
                    shipment("trackingNumber", Shipment::trackingNumber), shipment("plannedOn", Shipment::plannedOn),
                    shipment("deliveredOn", Shipment::deliveredOn));
            default -> List.<Column<DocumentSummary>>of();
        });
        columns.addAll(LAST);
        columns.addAll(switch (kind) {
            case INVOICE, CREDIT_NOTE -> List.<Column<DocumentSummary>>of(
                    amount("paidTotal", DocumentSummary::paidTotal), amount("openTotal", DocumentSummary::openTotal));
            case FRAMEWORK_CONTRACT -> List.<Column<DocumentSummary>>of(amount("usedTotal", DocumentSummary::usedTotal),
                    amount("remainingTotal", DocumentSummary::remainingTotal));
            default -> List.<Column<DocumentSummary>>of();
        });
        return columns;
    }

    private static Column<DocumentSummary> column(String word, Function<DocumentSummary, @Nullable Object> value) {
        return new Column<>(word, value);
    }

    private static Column<DocumentSummary> shipment(String word, Function<Shipment, @Nullable Object> value) {
        return column(word, it -> it.shipment() == null ? null : value.apply(it.shipment()));
    }

    private static Column<DocumentSummary> amount(String word, Function<DocumentSummary, @Nullable Amount> amount) {
        return column(word, it -> {
            var value = amount.apply(it);
            return value == null ? null : new BigDecimal(value.text());
        });
    }

}
