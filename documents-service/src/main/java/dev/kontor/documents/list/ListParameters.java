package dev.kontor.documents.list;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.Sort.Direction;

import dev.kontor.documents.document.DocumentKind;
import dev.kontor.documents.document.DocumentStatus;
import dev.kontor.documents.parameters.Parameters;
import dev.kontor.platform.paging.Cursor;

/// Turns the parameters of an address into a filter and a page of it, or names what is wrong with them.
final class ListParameters {

    static final int SMALLEST_PAGE = 10;

    static final int USUAL_PAGE = 50;

    static final int LARGEST_PAGE = 200;

    /// As long as the number of a document can be.
    static final int LONGEST_NUMBER = 60;

    private static final Set<String> FILTER = Set.of("kind", "number", "status", "from", "to", "minAmount", "maxAmount",
            "commission", "document", "dueFrom", "dueTo", "endsBy", "waiting");

    /// As long as a commission can be.
    private static final int LONGEST_COMMISSION = 120;

    private static final Set<String> EXPORT = Stream.concat(FILTER.stream(), Stream.of("sort"))
        .collect(Collectors.toUnmodifiableSet());

    private static final Set<String> TRANSACTIONS = Set.of("kind", "number", "status", "from", "to", "after", "size");

    private static final Set<String> TRANSACTION_EXPORT = Set.of("kind", "number", "status", "from", "to");

    private static final Set<String> LIST = Stream.concat(FILTER.stream(), Stream.of("sort", "after", "size"))
        .collect(Collectors.toUnmodifiableSet());

    /// The amounts that a document can have.
    private static final Pattern AMOUNT = Pattern.compile("-?[0-9]{1,15}(\\.[0-9]{1,6})?");

    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    private static final DocumentOrder SOONEST_DUE_FIRST = new DocumentOrder(SortField.DUE_ON, Direction.ASC);

    private static final DocumentOrder BY_COMMISSION = new DocumentOrder(SortField.COMMISSION, Direction.ASC);

    private static final DocumentOrder SOONEST_END_FIRST = new DocumentOrder(SortField.ENDS_BY, Direction.ASC);

    private static final DocumentOrder SOONEST_OVER_FIRST = new DocumentOrder(SortField.VALID_UNTIL, Direction.ASC);

    private static final Pattern SIZE = Pattern.compile("[0-9]{1,5}");

    private final Parameters parameters;

    /// At the supplier's.
    private final LocalDate today;

    private ListParameters(Parameters parameters, LocalDate today) {
        this.parameters = parameters;
        this.today = today;
    }

    static DocumentFilter filter(Map<String, List<String>> values, LocalDate today) {
        return new ListParameters(new Parameters(values, FILTER), today).filter();
    }

    static ListRequest list(Map<String, List<String>> values, LocalDate today) {
        return new ListParameters(new Parameters(values, LIST), today).list();
    }

    /// A whole list, in its order and without pages.
    static ListRequest export(Map<String, List<String>> values, LocalDate today) {
        return new ListParameters(new Parameters(values, EXPORT), today).list();
    }

    /// A page over several kinds: those that are named, or all that the caller may read.
    static TransactionRequest transactions(Map<String, List<String>> values, Set<DocumentKind> readable,
            Consumer<DocumentKind> need) {
        return new ListParameters(new Parameters(values, TRANSACTIONS), LocalDate.EPOCH).transactions(readable, need);
    }

    /// All of them, without pages.
    static TransactionRequest transactionExport(Map<String, List<String>> values, Set<DocumentKind> readable,
            Consumer<DocumentKind> need) {
        return new ListParameters(new Parameters(values, TRANSACTION_EXPORT), LocalDate.EPOCH).transactions(readable,
                need);
    }

    private TransactionRequest transactions(Set<DocumentKind> readable, Consumer<DocumentKind> need) {
        var words = new LinkedHashMap<String, DocumentKind>();
        Stream.of(DocumentKind.values()).forEach(kind -> words.put(kind.slug(), kind));
        var named = this.parameters.many("kind", words);
        var number = this.parameters.text("number", LONGEST_NUMBER);
        var statuses = statuses(null);
        var from = day("from");
        var to = day("to");
        if (from != null && to != null && from.isAfter(to)) {
            this.parameters.refuse("from", "reversed-range");
        }
        var size = this.parameters.one("size", ListParameters::readSize, "out-of-range", SMALLEST_PAGE, LARGEST_PAGE);
        @Nullable String after = this.parameters.one("after", Optional::of, "invalid-cursor");
        this.parameters.done();
        named.forEach(need);
        var kinds = named.isEmpty() ? readable : Set.copyOf(named);
        var page = new TransactionRequest(kinds, number, statuses, from, to,
                Objects.requireNonNullElse(size, USUAL_PAGE), null);
        return after == null ? page : new TransactionRequest(kinds, number, statuses, from, to, page.size(),
                page.scope().open("after", after, 3));
    }

    private ListRequest list() {
        var size = this.parameters.one("size", ListParameters::readSize, "out-of-range", SMALLEST_PAGE, LARGEST_PAGE);
        var order = this.parameters.one("sort", DocumentOrder::of, "unknown-value",
                String.join(", ", DocumentOrder.WORDS));
        @Nullable String after = this.parameters.one("after", Optional::of, "invalid-cursor");
        var filter = read();
        var sorted = Objects.requireNonNullElse(order, usual(filter.direct()));
        checkOrder(filter, sorted);
        this.parameters.done();
        @Nullable Cursor position = after == null ? null : filter.scope(sorted).open("after", after, sorted.values());
        return new ListRequest(filter, sorted, Objects.requireNonNullElse(size, USUAL_PAGE), position);
    }

    private static DocumentOrder usual(DirectFilter filter) {
        if (filter.asksWhatWaits()) {
            return SOONEST_OVER_FIRST;
        }
        if (filter.asksWhatEnds()) {
            return SOONEST_END_FIRST;
        }
        if (filter.asksForCommission()) {
            return BY_COMMISSION;
        }
        return filter.asksWhenDue() ? SOONEST_DUE_FIRST : DocumentOrder.NEWEST_FIRST;
    }

    /// What is due when is kept by due day and in no other order, what waits by its last
    /// day, and what ends by when it does. By commission only what has one is sorted, so
    /// that none is missing.
    private void checkOrder(DocumentFilter filter, DocumentOrder order) {
        if (!this.parameters.all("sort").isEmpty() && !order.field().isOf(filter.kind())) {
            this.parameters.refuse("sort", "not-for-kind");
        }
        if (order.field() != SortField.DUE_ON && filter.direct().asksWhenDue()) {
            this.parameters.refuse("sort", "only-by-due-date");
        }
        if ((order.field() == SortField.VALID_UNTIL) != filter.direct().asksWhatWaits()) {
            this.parameters.refuse("sort", "only-waiting-by-validity");
        }
        if ((order.field() == SortField.ENDS_BY) != filter.direct().asksWhatEnds()) {
            this.parameters.refuse("sort", "only-ending-by-end");
        }
        if (order.field() == SortField.COMMISSION && !filter.direct().asksForCommission()) {
            this.parameters.refuse("sort", "only-with-commission");
        }
    }

    private DocumentFilter filter() {
        var filter = read();
        this.parameters.done();
        return filter;
    }

    private DocumentFilter read() {
        var kind = kind();
        var number = this.parameters.text("number", LONGEST_NUMBER);
        var statuses = statuses(kind);
        var from = day("from");
        var to = day("to");
        var minAmount = amount("minAmount");
        var maxAmount = amount("maxAmount");
        if (from != null && to != null && from.isAfter(to)) {
            this.parameters.refuse("from", "reversed-range");
        }
        if (minAmount != null && maxAmount != null && minAmount.compareTo(maxAmount) > 0) {
            this.parameters.refuse("minAmount", "reversed-range");
        }
        var direct = direct(kind);
        return new DocumentFilter(kind == null ? DocumentKind.ORDER : kind, number, statuses, from, to, minAmount,
                maxAmount, direct);
    }

    private DirectFilter direct(@Nullable DocumentKind kind) {
        var commission = this.parameters.text("commission", LONGEST_COMMISSION);
        var document = this.parameters.text("document", LONGEST_NUMBER);
        var dueFrom = day("dueFrom");
        var dueTo = day("dueTo");
        if (dueFrom != null && dueTo != null && dueFrom.isAfter(dueTo)) {
            this.parameters.refuse("dueFrom", "reversed-range");
        }
        if (commission != null && kind != null && !DirectFilter.WITH_COMMISSION.contains(kind)) {
            this.parameters.refuse("commission", "not-for-kind");
        }
        if (kind != null && !DirectFilter.WITH_DUE_DATE.contains(kind)) {
            Stream.of("dueFrom", "dueTo")
                .filter(name -> !this.parameters.all(name).isEmpty())
                .forEach(name -> this.parameters.refuse(name, "not-for-kind"));
        }
        var endsBy = day("endsBy");
        if (!this.parameters.all("endsBy").isEmpty() && kind != null && !DirectFilter.WITH_TERM.contains(kind)) {
            this.parameters.refuse("endsBy", "not-for-kind");
        }
        var waiting = this.parameters.one("waiting", text -> Optional.of(text).filter("true"::equals), "unknown-value",
                "true");
        if (waiting != null && kind != null && !DirectFilter.WITH_DECISION.contains(kind)) {
            this.parameters.refuse("waiting", "not-for-kind");
        }
        return new DirectFilter(commission, document, dueFrom, dueTo, endsBy, waiting == null ? null : this.today);
    }

    private @Nullable DocumentKind kind() {
        if (this.parameters.all("kind").isEmpty()) {
            this.parameters.refuse("kind", "required");
            return null;
        }
        return this.parameters.one("kind", DocumentKind::ofSlug, "unknown-value",
                Stream.of(DocumentKind.values()).map(DocumentKind::slug).collect(Collectors.joining(", ")));
    }

    /// Of an unknown kind nobody can say which statuses it has; then every status there
    /// is will do, since the request is
    /// refused anyway.
    private Set<DocumentStatus> statuses(@Nullable DocumentKind kind) {
        var words = new LinkedHashMap<String, DocumentStatus>();
        (kind == null ? Stream.of(DocumentStatus.values()) : kind.statuses().stream())
            .forEach(status -> words.put(status.name(), status));
        var found = EnumSet.noneOf(DocumentStatus.class);
        found.addAll(this.parameters.many("status", words));
        return found;
    }

    private @Nullable LocalDate day(String name) {
        return this.parameters.one(name, ListParameters::readDay, "not-a-date");
    }

    private @Nullable BigDecimal amount(String name) {
        return this.parameters.one(name,
                text -> Optional.of(text).filter(AMOUNT.asMatchPredicate()).map(BigDecimal::new), "not-an-amount");
    }

    private static Optional<LocalDate> readDay(String text) {
        try {
            return DAY.matcher(text).matches() ? Optional.of(LocalDate.parse(text)) : Optional.empty();
        }
        catch (DateTimeParseException noSuchDay) {
            return Optional.empty();
        }
    }

    private static Optional<Integer> readSize(String text) {
        return Optional.of(text)
            .filter(SIZE.asMatchPredicate())
            .map(Integer::valueOf)
            .filter(size -> size >= SMALLEST_PAGE && size <= LARGEST_PAGE);
    }

}
