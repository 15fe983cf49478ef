package dev.kontor.documents.quickorder;

import java.util.List;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

import dev.kontor.documents.document.SupplierDay;
import dev.kontor.documents.product.Catalogue;
import dev.kontor.platform.access.CompanyAccess;
import dev.kontor.platform.access.Requires;
import dev.kontor.platform.problem.InvalidRequestException;

/// Ordering by number (B-17): what was pasted or uploaded is looked at row by row; what is good is put into the cart as
/// any addition is.
@RestController
@Tag(name = "cart")
class QuickOrderController {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// As a cart has lines; the heading comes on top.
    private static final int MOST = 2_000;

    private final Catalogue catalogue;

    private final SupplierDay day;

    QuickOrderController(Catalogue catalogue, SupplierDay day) {
        this.catalogue = catalogue;
        this.day = day;
    }

    @PostMapping(path = "/api/companies/{company}/quick-order", consumes = { "text/plain", "text/csv" })
    @Requires("cart.use")
    @Operation(operationId = "checkQuickOrder", summary = "Looks at rows of product and quantity",
            description = """
                    Each row is product, quantity and perhaps a note, separated by semicolon, tab or comma; or the first sheet of a workbook, \
                    with these columns. Every row is in the answer, with what it would put into the cart or with what is wrong with it. \
                    Nothing is changed.""",
            requestBody = @RequestBody(required = true,
                    content = { @Content(mediaType = "text/csv", schema = @Schema(type = "string")),
                            @Content(mediaType = XLSX, schema = @Schema(type = "string", format = "binary")) }))
    QuickOrder text(CompanyAccess access, @org.springframework.web.bind.annotation.RequestBody byte[] text) {
        return check(access, TypedText.rows(text));
    }

    @PostMapping(path = "/api/companies/{company}/quick-order", consumes = XLSX)
    @Requires("cart.use")
    @Operation(hidden = true)
    QuickOrder workbook(CompanyAccess access, @org.springframework.web.bind.annotation.RequestBody byte[] workbook) {
        return check(access, TypedWorkbook.rows(workbook, MOST + 2));
    }

    private QuickOrder check(CompanyAccess access, List<TypedRow> typed) {
        var rows = typed.stream().filter(it -> !it.isBlank() && !it.isHeading()).toList();
        if (rows.size() > MOST) {
            throw new InvalidRequestException("body", "too-many-lines", MOST);
        }
        var articles = this.catalogue.within(access)
            .articles(rows.stream().map(TypedRow::product).filter(it -> !it.isEmpty()).distinct().toList());
        var prices = access.allows("prices.read");
        var today = this.day.today();
        var checked = rows.stream().map(it -> CheckedRow.of(it, articles.get(it.product()), prices, today)).toList();
        return new QuickOrder((int) checked.stream().filter(it -> it.mistake() == null).count(), checked);
    }

    @Schema(description = "What a quick order would put into the cart.")
    record QuickOrder(@Schema(description = "Rows that can be taken.") int good, List<CheckedRow> rows) {
    }

}
