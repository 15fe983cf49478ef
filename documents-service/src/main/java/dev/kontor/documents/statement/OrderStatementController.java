package dev.kontor.documents.statement;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.data.domain.Sort;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import dev.kontor.documents.document.DocumentKind;
import dev.kontor.documents.document.DocumentStatus;
import dev.kontor.documents.document.Documents;
import dev.kontor.documents.document.Row;
import dev.kontor.documents.document.Selection;
import dev.kontor.documents.export.Column;
import dev.kontor.documents.export.ExportFormat;
import dev.kontor.documents.export.RowFile;
import dev.kontor.documents.parameters.Parameters;
import dev.kontor.documents.statement.OrderStatement.Item;
import dev.kontor.platform.access.CompanyAccess;
import dev.kontor.platform.access.Requires;

import static org.springframework.data.mongodb.core.query.Criteria.where;

/// The report "order statement" (F-079), to look at and as a file.
@RestController
@RequestMapping("/api/companies/{company}/order-statement")
@Tag(name = "reports")
class OrderStatementController {

    private static final String READ = "order-statement.read";

    /// In progress is what the supplier has begun and not yet shipped whole.
    private static final Set<DocumentStatus> IN_PROGRESS = Set.of(DocumentStatus.IN_PROGRESS,
            DocumentStatus.PARTIALLY_SHIPPED);

    private static final int MOST_ORDERS = 2_000;

    private static final int ORDERS_AT_ONCE = 200;

    private static final Sort NEWEST_FIRST = Sort.by(Sort.Direction.DESC, "issuedOn", "number");

    private static final List<Column<Item>> COLUMNS = List.of(new Column<>("product", Item::product),
            new Column<>("description", Item::description), new Column<>("unit", Item::unit),
            new Column<>("ordered", Item::ordered), new Column<>("shipped", Item::shipped),
            new Column<>("outstanding", Item::outstanding));

    private final Documents documents;

    OrderStatementController(Documents documents) {
        this.documents = documents;
    }

    @GetMapping
    @Requires(READ)
    @Operation(operationId = "getOrderStatement", summary = "Ordered, shipped and outstanding per article",
            description = """
                    Over the orders that are `IN_PROGRESS` or `PARTIALLY_SHIPPED`, the newest 2000 of them, and the deliveries \
                    of these that have left. Needs the permission `order-statement.read`.""")
    OrderStatement statement(CompanyAccess access) {
        return read(access);
    }

    @GetMapping("/export")
    @Requires(READ)
    @ExportFormat.Described
    @Operation(operationId = "exportOrderStatement", summary = "The order statement as a file",
            description = "Needs the permissions `order-statement.read` and `exports.create`.")
    void export(CompanyAccess access, @RequestParam MultiValueMap<String, String> parameters, Locale reader,
            HttpServletResponse response) {
        access.require("exports.create");
        var format = ExportFormat.of(parameters);
        new Parameters(format.others(), Set.of()).done();
        new RowFile<>("order-statement", COLUMNS).send(read(access).items().stream(), format.file(), reader, response);
    }

    private OrderStatement read(CompanyAccess access) {
        var own = this.documents.within(access);
        var inProgress = where("status").in(IN_PROGRESS.stream().map(DocumentStatus::name).sorted().toList());
        var orders = own.withLines(Selection.of(DocumentKind.ORDER, List.of(inProgress)), NEWEST_FIRST,
                MOST_ORDERS + 1);
        var counted = orders.subList(0, Math.min(orders.size(), MOST_ORDERS));
        var numbers = counted.stream().map(order -> order.text("number")).toList();
        Map<String, Row> deliveries = new LinkedHashMap<>();
        for (int from = 0; from < numbers.size(); from += ORDERS_AT_ONCE) {
            var some = numbers.subList(from, Math.min(from + ORDERS_AT_ONCE, numbers.size()));
            own.following(Set.of(DocumentKind.DELIVERY), some, Integer.MAX_VALUE)
                .stream()
                .filter(OrderStatementController::hasLeft)
                .forEach(delivery -> deliveries.put(delivery.text("number"), delivery));
        }
        return OrderStatement.of(counted, new ArrayList<>(deliveries.values()), orders.size() <= MOST_ORDERS);
    }

    private static boolean hasLeft(Row delivery) {
        return delivery.status() != DocumentStatus.PLANNED;
    }

}
