package dev.kontor.acceptance;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.options.RequestOptions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Where the routes of the web app lead in the demo: something that exists in the place of each placeholder, made by
/// [Demo#OF_TWO_COMPANIES] where the demo has none.
final class Examples {

    private static final String COMPANY = "/c/" + Demo.NORDLICHT;

    private static final String API = "/api/companies/" + Demo.NORDLICHT;

    private static final String CUSTOMER = "/backoffice/customers/" + Demo.NORDLICHT;

    private static final String PIPE = "RO-0150";

    private final Visitor katrin;

    private final Map<String, List<String>> addresses;

    Examples(Visitor katrin) {
        this.katrin = katrin;
        var kinds = katrin.json(API + "/documents/overview")
            .valueStream()
            .map((it) -> it.get("kind").asString())
            .toList();
        var ticket = asks();
        this.addresses = Map.ofEntries(
                Map.entry("/c/$company/members/$email", List.of(COMPANY + "/members/" + Demo.OF_A_PART)),
                Map.entry("/c/$company/projects/$", List.of(COMPANY + "/projects/" + first("/projects", "number"))),
                Map.entry("/c/$company/catalogue/$", List.of(COMPANY + "/catalogue/" + PIPE)),
                Map.entry("/c/$company/comparison", List.of(COMPANY + "/comparison?sku=" + PIPE + "&sku=RO-0180")),
                Map.entry("/c/$company/submissions/$id", List.of(COMPANY + "/submissions/" + orders())),
                Map.entry("/c/$company/quote-requests/$id", List.of(COMPANY + "/quote-requests/" + asksForAQuote())),
                Map.entry("/c/$company/support/$ticket", List.of(COMPANY + "/support/" + ticket)),
                Map.entry("/c/$company/$kind", kinds.stream().map((kind) -> COMPANY + "/" + kind).toList()),
                Map.entry("/c/$company/$kind/$", kinds.stream().map(this::document).toList()),
                Map.entry("/backoffice/customers/$customer", List.of(CUSTOMER)),
                Map.entry("/backoffice/customers/$customer/$email", List.of(CUSTOMER + "/" + Demo.OF_A_PART)),
                Map.entry("/backoffice/registrations/$id", List.of("/backoffice/registrations/" + registers())),
                Map.entry("/backoffice/tickets/$ticket", List.of("/backoffice/tickets/" + ticket)),
                Map.entry("/backoffice/$", List.of("/backoffice/no-such-page")));
    }

    List<String> of(String route) {
        var address = route.replace("$company", Demo.NORDLICHT);
        var known = this.addresses.getOrDefault(route, List.of(address));
        if (known.contains(address) && address.contains("$")) {
            throw new AssertionError("Name an example of " + route + " here");
        }
        return known;
    }

    /// Not one that the ERP takes the place of at any moment.
    private String document(String kind) {
        var number = this.katrin.json(API + "/documents?kind=" + kind)
            .get("items")
            .valueStream()
            .map((it) -> it.get("number").asString())
            .filter((it) -> !it.startsWith("P-"))
            .findFirst()
            .orElseThrow();
        return COMPANY + "/" + kind + "/" + number;
    }

    private String first(String list, String key) {
        return this.katrin.json(API + list).at("/items/0/" + key).asString();
    }

    private String asks() {
        return make("/tickets/",
                Map.of("category", "QUESTION", "subject", "Every page", "text", "Is there one for each question?"));
    }

    private String asksForAQuote() {
        return make("/quote-requests/", Map.of("deliveryOption", "PICKUP", "lines",
                List.of(Map.of("description", "Circulation pump", "quantity", "1", "unit", "H87"))));
    }

    private String make(String collection, Map<String, ?> content) {
        var id = UUID.randomUUID().toString();
        answer(this.katrin.send("PUT", API + collection + id, content));
        return id;
    }

    private static String registers() {
        try (var somebody = Visitor.arrives()) {
            var id = UUID.randomUUID().toString();
            var content = Map.of("customerNumber", Demo.NORDLICHT, "vatId", "DE811204736", "email",
                    id + "@nordlicht.example", "firstName", "Rolf", "lastName", "Seite", "language", "de",
                    "termsAccepted", true);
            answer(somebody.send("PUT", "/api/registrations/" + id, content));
            return id;
        }
    }

    /// Leaves as much in the cart as was ordered, so that its pages have something to
    /// show.
    private String orders() {
        putIntoTheCart();
        var preview = answer(this.katrin.send("POST", API + "/cart/preview", Map.of()));
        var orders = preview.get("orders");
        for (var order : orders) {
            ((ObjectNode) order).retain("warehouse", "currency", "lines");
            for (var line : order.get("lines")) {
                ((ObjectNode) line).retain("line", "quantity", "unitPrice", "netAmount", "inStock");
            }
        }
        var id = UUID.randomUUID().toString();
        answer(this.katrin.send("PUT", API + "/submissions/" + id, Map.of("orders", orders), of(preview)));
        putIntoTheCart();
        return id;
    }

    private void putIntoTheCart() {
        var content = Map.of("head", Map.of("partialDelivery", true), "lines",
                List.of(Map.of("id", UUID.randomUUID().toString(), "product", PIPE, "quantity", "5")));
        answer(this.katrin.send("PUT", API + "/cart", content, of(this.katrin.json(API + "/cart"))));
    }

    /// For a change of just this version.
    private static RequestOptions of(JsonNode seen) {
        return RequestOptions.create().setHeader("If-Match", "\"" + seen.get("version").asString() + "\"");
    }

    private static JsonNode answer(APIResponse response) {
        if (!response.ok()) {
            throw new AssertionError(response.url() + " answered " + response.status() + ": " + response.text());
        }
        return Visitor.json(response);
    }

}
