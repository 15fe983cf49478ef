package dev.kontor.identity.rights;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import dev.kontor.platform.problem.InvalidRequestException;

/// A right that can be given or withheld, by the word that other services and the web know it by.
public enum Permission {

    COMPANY_READ("company.read", Audience.EVERYBODY),

    /// What there is to buy, at which price, and how much of it is in stock.
    CATALOGUE_READ("catalogue.read", Audience.EVERYBODY), PRICES_READ("prices.read", Audience.EVERYBODY),
    STOCK_READ("stock.read", Audience.EVERYBODY),

    /// Ordering (F-072 to F-084): the cart is one's own; its content becomes an order
    /// only with the right to order.
    CART_USE("cart.use", Audience.EVERYBODY), ORDERS_READ("orders.read", Audience.EVERYBODY),
    ORDERS_CREATE("orders.create", Audience.EVERYBODY), ORDERS_CANCEL("orders.cancel", Audience.EVERYBODY),
    ORDERS_ATTACH("orders.attach", Audience.EVERYBODY), ORDERS_DEFAULTS("orders.defaults", Audience.EVERYBODY),

    /// Quotes (F-086 to F-089): deciding one binds the company.
    QUOTES_READ("quotes.read", Audience.EVERYBODY), QUOTES_REQUEST("quotes.request", Audience.EVERYBODY),
    QUOTES_DECIDE("quotes.decide", Audience.EVERYBODY),

    /// What the supplier writes (F-065 to F-071, F-105 to F-113); a delivery includes its
    /// shipment.
    DELIVERIES_READ("deliveries.read", Audience.EVERYBODY), INVOICES_READ("invoices.read", Audience.EVERYBODY),
    TAX_INVOICES_READ("tax-invoices.read", Audience.EVERYBODY),
    CREDIT_NOTES_READ("credit-notes.read", Audience.EVERYBODY),
    GOODS_RETURNS_READ("goods-returns.read", Audience.EVERYBODY),
    RECONCILIATION_STATEMENTS_READ("reconciliation-statements.read", Audience.EVERYBODY, Extent.WHOLE_COMPANY),
    CONTRACTS_READ("contracts.read", Audience.EVERYBODY),
    FRAMEWORK_CONTRACTS_READ("framework-contracts.read", Audience.EVERYBODY),
    PROJECTS_READ("projects.read", Audience.EVERYBODY, Extent.WHOLE_COMPANY),
    FILES_READ("files.read", Audience.EVERYBODY),

    /// Returns and the service orders of large customers (F-080, F-090 to F-099); who
    /// creates one also sends it.
    RETURNS_READ("returns.read", Audience.EVERYBODY), RETURNS_CREATE("returns.create", Audience.EVERYBODY),
    SERVICE_ORDERS_READ("service-orders.read", Audience.EVERYBODY),
    SERVICE_ORDERS_CREATE("service-orders.create", Audience.EVERYBODY),

    /// Money (F-063, F-103, F-104).
    OPEN_ITEMS_READ("open-items.read", Audience.EVERYBODY, Extent.WHOLE_COMPANY),
    PAYMENTS_READ("payments.read", Audience.EVERYBODY, Extent.WHOLE_COMPANY),
    PAYMENTS_ANNOUNCE("payments.announce", Audience.EVERYBODY, Extent.WHOLE_COMPANY),

    /// The four reports (F-079, F-100 to F-102), and taking lists and reports out of the
    /// portal as files.
    ORDER_STATEMENT_READ("order-statement.read", Audience.EVERYBODY),
    BALANCES_READ("balances.read", Audience.EVERYBODY, Extent.WHOLE_COMPANY),
    BALANCES_BY_ORDER_READ("balances-by-order.read", Audience.EVERYBODY, Extent.WHOLE_COMPANY),
    RECONCILIATION_REPORT_READ("reconciliation-report.read", Audience.EVERYBODY, Extent.WHOLE_COMPANY),
    EXPORTS_CREATE("exports.create", Audience.EVERYBODY),

    /// Support requests (F-056, F-109, F-110).
    TICKETS_READ("tickets.read", Audience.EVERYBODY), TICKETS_CREATE("tickets.create", Audience.EVERYBODY),

    /// To change one's own password in the portal (F-014).
    ACCOUNT_PASSWORD("account.password", Audience.EVERYBODY),

    /// Delivery and billing addresses of the company (F-042, F-043).
    ADDRESSES_READ("addresses.read", Audience.EVERYBODY), ADDRESSES_CHANGE("addresses.change", Audience.ADMINISTRATORS),

    /// The company's master-data sheet (F-007).
    COMPANY_CHANGE("company.change", Audience.ADMINISTRATORS),

    /// The company's own users (F-034 to F-041).
    MEMBERS_READ("members.read", Audience.ADMINISTRATORS), MEMBERS_CHANGE("members.change", Audience.ADMINISTRATORS),
    MEMBERS_PASSWORD("members.password", Audience.ADMINISTRATORS),

    /// Who changed whose access.
    AUDIT_READ("audit.read", Audience.ADMINISTRATORS);

    private final String word;

    private final Audience audience;

    private final Extent extent;

    Permission(String word, Audience audience) {
        this(word, audience, Extent.ANY_PART);
    }

    Permission(String word, Audience audience, Extent extent) {
        this.word = word;
        this.audience = audience;
        this.extent = extent;
    }

    /// Whether it is worth something only to who sees everything of the company: a
    /// balance has no part for one product
    /// group or one orderer.
    boolean needsTheWhole() {
        return this.extent == Extent.WHOLE_COMPANY;
    }

    public String word() {
        return this.word;
    }

    public static Optional<Permission> of(String word) {
        return Arrays.stream(values()).filter((it) -> it.word.equals(word)).findFirst();
    }

    /// Reads a list of words out of a request; the refusal names the first one that is
    /// none.
    public static Set<Permission> ofAll(String field, List<String> words) {
        var permissions = EnumSet.noneOf(Permission.class);
        for (int i = 0; i < words.size(); i++) {
            var at = field + "[" + i + "]";
            permissions
                .add(of(words.get(i)).orElseThrow(() -> new InvalidRequestException(at, "unknown-value", words())));
        }
        return permissions;
    }

    /// What a new portal gives to every user of a customer; the rest is for the
    /// customer's administrators.
    static Set<Permission> forEverybody() {
        return Arrays.stream(values())
            .filter((it) -> it.audience == Audience.EVERYBODY)
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(Permission.class)));
    }

    /// As other services and the web know them, sorted.
    public static List<String> words(Collection<Permission> permissions) {
        return permissions.stream().map(Permission::word).sorted().toList();
    }

    /// All of them, for a message.
    public static String words() {
        return Arrays.stream(values()).map(Permission::word).collect(Collectors.joining(", "));
    }

    public static Set<Permission> all() {
        return EnumSet.allOf(Permission.class);
    }

    private enum Audience {

        EVERYBODY, ADMINISTRATORS

    }

    private enum Extent {

        ANY_PART, WHOLE_COMPANY

    }

}
