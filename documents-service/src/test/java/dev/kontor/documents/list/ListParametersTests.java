package dev.kontor.documents.list;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;

import dev.kontor.documents.document.DocumentKind;
import dev.kontor.documents.document.DocumentStatus;
import dev.kontor.platform.paging.Cursor;
import dev.kontor.platform.problem.InvalidField;
import dev.kontor.platform.problem.InvalidRequestException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

class ListParametersTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 9, 14);

    @Test
    void theKindAloneMeansEveryDocumentNewestFirst() {
        var request = list(asked("kind=invoices"));

        assertThat(request.filter()).isEqualTo(filter(DocumentKind.INVOICE));
        assertThat(request.order()).isEqualTo(DocumentOrder.NEWEST_FIRST);
        assertThat(request.size()).isEqualTo(50);
        assertThat(request.after()).isNull();
    }

    @Test
    @DisplayName("F-054 criteria combine")
    void readsEveryFilter() {
        var filter = read(asked("kind=invoices", "number= RE-2026/ ", "status=OPEN", "status=PAID", "from=2026-01-01",
                "to=2026-01-01", "minAmount=-5", "maxAmount=100.50"));

        assertThat(filter).isEqualTo(new DocumentFilter(DocumentKind.INVOICE, "RE-2026/",
                Set.of(DocumentStatus.OPEN, DocumentStatus.PAID), LocalDate.of(2026, 1, 1), LocalDate.of(2026, 1, 1),
                new BigDecimal("-5"), new BigDecimal("100.50"), DirectFilter.NONE));
        assertThat(filter.criteria()).hasSize(6);
    }

    @Test
    void aParameterWithoutValueIsNotGiven() {
        assertThat(read(asked("kind=orders", "number=", "status=", "from= ", "maxAmount=")))
            .isEqualTo(filter(DocumentKind.ORDER));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            number=1                                        | kind      | required
            kind=                                           | kind      | required
            kind=receipts                                   | kind      | unknown-value
            kind=INVOICE                                    | kind      | unknown-value
            kind=orders&kind=invoices                       | kind      | repeated
            kind=orders&kind=orders                         | kind      | repeated
            kind=orders&number=1&number=2                   | number    | repeated
            kind=orders&colour=red                          | colour    | unknown-parameter
            kind=orders&Number=1                            | Number    | unknown-parameter
            kind=orders&status=PAID                         | status    | unknown-value
            kind=invoices&status=OPEN&status=paid           | status    | unknown-value
            kind=orders&from=2026-02-30                     | from      | not-a-date
            kind=orders&from=01.02.2026                     | from      | not-a-date
            kind=orders&to=+999999999-01-01                 | to        | not-a-date
            kind=orders&to=2026-01-01T00:00:00Z             | to        | not-a-date
            kind=orders&from=2026-02-02&to=2026-02-01       | from      | reversed-range
            kind=orders&minAmount=2&maxAmount=1             | minAmount | reversed-range
            kind=orders&minAmount=1e999999999               | minAmount | not-an-amount
            kind=orders&minAmount=NaN                       | minAmount | not-an-amount
            kind=orders&minAmount=1,5                       | minAmount | not-an-amount
            kind=orders&maxAmount=99999999999999999999999   | maxAmount | not-an-amount
            kind=orders&maxAmount=1.1234567                 | maxAmount | not-an-amount
            kind=orders&maxAmount=१२                        | maxAmount | not-an-amount
            kind=orders&size=0                              | size      | out-of-range
            kind=orders&size=9                              | size      | out-of-range
            kind=orders&size=201                            | size      | out-of-range
            kind=orders&size=10000                          | size      | out-of-range
            kind=orders&size=99999999999999999999           | size      | out-of-range
            kind=orders&size=-50                            | size      | out-of-range
            kind=orders&size=fifty                          | size      | out-of-range
            kind=orders&sort=price                          | sort      | unknown-value
            kind=orders&sort=--issuedOn                     | sort      | unknown-value
            kind=orders&sort=issuedOn&sort=number           | sort      | repeated
            kind=orders&after=here                          | after     | invalid-cursor
            kind=orders&after=%%%                           | after     | invalid-cursor
            kind=invoices&commission=Neubau                 | commission | not-for-kind
            kind=orders&dueTo=2026-01-01                    | dueTo     | not-for-kind
            kind=orders&sort=dueOn                          | sort      | not-for-kind
            kind=invoices&dueTo=2026-01-01&sort=number      | sort      | only-by-due-date
            kind=orders&sort=commission                     | sort      | only-with-commission
            kind=invoices&dueFrom=2026-01-02&dueTo=2026-01-01 | dueFrom | reversed-range
            kind=invoices&endsBy=2026-01-01                 | endsBy    | not-for-kind
            kind=contracts&endsBy=soon                      | endsBy    | not-a-date
            kind=contracts&sort=endsBy                      | sort      | only-ending-by-end
            """)
    void namesWhatIsWrong(String query, String field, String code) {
        assertThat(mistakes(query.split("&", -1))).extracting(InvalidField::field, InvalidField::code)
            .containsExactly(tuple(field, code));
    }

    @Test
    void namesEveryMistakeAtOnce() {
        assertThat(mistakes("kind=things", "status=LOST", "from=then", "size=1", "x=1")).extracting(InvalidField::field)
            .containsExactlyInAnyOrder("kind", "status", "from", "size", "x");
    }

    @Test
    void refusesValuesOfTenThousandCharacters() {
        var long10 = "1".repeat(10_000);
        for (var name : List.of("kind", "number", "status", "from", "to", "minAmount", "maxAmount", "sort", "size",
                "after")) {
            var query = name.equals("kind") ? List.of("kind=" + long10) : List.of("kind=orders", name + "=" + long10);
            assertThat(mistakes(query.toArray(String[]::new))).as(name).extracting(InvalidField::field).contains(name);
        }
    }

    @Test
    void refusesControlCharactersInANumber() {
        assertThat(mistakes("kind=orders", "number=1\u00002")).extracting(InvalidField::code)
            .containsExactly("invalid-characters");
        assertThat(mistakes("kind=orders", "number=1\u001f2")).extracting(InvalidField::code)
            .containsExactly("invalid-characters");
    }

    @Test
    void everyCharacterOfANumberStandsForItself() {
        var filter = read(asked("kind=orders", "number=^(.*)$\\Q[a-z]{2}$ne\uD83D\uDE00ß"));

        assertThat(filter.criteria().getFirst().getCriteriaObject().toString()).contains("$gte=^(.*)$\\Q[a-z]{2}$ne")
            .doesNotContain("$regex");
    }

    @Test
    void acceptsACursorOfTheSameFiltersInAnyOrderAndRefusesOthers() {
        var mine = list(asked("kind=invoices", "status=PAID", "status=OPEN", "minAmount=1.50"));
        var after = mine.filter().scope(mine.order()).seal(Cursor.at("2026-01-01", "RE-1"));

        assertThat(
                list(asked("minAmount=1.5", "status=OPEN", "status=PAID", "kind=invoices", "size=20", "after=" + after))
                    .after())
            .isEqualTo(Cursor.at("2026-01-01", "RE-1"));
        for (var other : List.of("kind=invoices", "kind=invoices&status=PAID&minAmount=1.50",
                "kind=invoices&status=PAID&status=OPEN&minAmount=1.50&sort=issuedOn",
                "kind=invoices&status=PAID&status=OPEN&maxAmount=1.50", "kind=orders&minAmount=1.50")) {
            assertThat(mistakes((other + "&after=" + after).split("&", -1))).as(other)
                .extracting(InvalidField::code)
                .containsExactly("invalid-cursor");
        }
    }

    @Test
    void aListByDueDateIsSortedByItAndNamesEveryStatus() {
        var request = list(asked("kind=invoices", "dueTo=2026-01-01"));

        assertThat(request.order()).isEqualTo(new DocumentOrder(SortField.DUE_ON, Sort.Direction.ASC));
        assertThat(request.filter()
            .selection(request.order())
            .wanted()
            .stream()
            .map(Criteria::getCriteriaObject)
            .toList()
            .toString()).contains("OPEN", "PARTIALLY_PAID", "PAID", "CANCELLED");
    }

    @Test
    @DisplayName("F-058 what was filtered by the beginning of a commission is sorted by it, unless asked otherwise")
    void aListByCommissionIsSortedByIt() {
        assertThat(list(asked("kind=orders", "commission=Neubau")).order())
            .isEqualTo(new DocumentOrder(SortField.COMMISSION, Sort.Direction.ASC));
        assertThat(list(asked("kind=orders", "commission=Neubau", "sort=-issuedOn")).order())
            .isEqualTo(DocumentOrder.NEWEST_FIRST);
    }

    @Test
    @DisplayName("F-087 what waits for a decision is open, undecided and binding today, and sorted by its last day")
    void whatWaitsIsSortedByItsLastDay() {
        var request = list(asked("kind=quotes", "waiting=true"));

        assertThat(request.order()).isEqualTo(new DocumentOrder(SortField.VALID_UNTIL, Sort.Direction.ASC));
        assertThat(request.filter().criteria().stream().map(Criteria::getCriteriaObject).toList().toString())
            .contains("OPEN", "decided", "2026-09-14");
        for (var other : List.of("kind=quotes&waiting=true&sort=number", "kind=quotes&sort=validUntil")) {
            assertThat(mistakes(other.split("&", -1))).as(other)
                .extracting(InvalidField::code)
                .containsExactly("only-waiting-by-validity");
        }
        assertThat(mistakes("kind=quotes", "waiting=yes")).extracting(InvalidField::field, InvalidField::code)
            .containsExactly(tuple("waiting", "unknown-value"));
        assertThat(mistakes("kind=orders", "waiting=true")).extracting(InvalidField::field, InvalidField::code)
            .contains(tuple("waiting", "not-for-kind"));
    }

    @Test
    @DisplayName("F-107 F-108 what ends by a day is sorted by when it ends, and names every status so that each is read by its own keys")
    void whatEndsIsSortedByItsEnd() {
        var request = list(asked("kind=contracts", "endsBy=2026-12-31"));

        assertThat(request.order()).isEqualTo(new DocumentOrder(SortField.ENDS_BY, Sort.Direction.ASC));
        assertThat(request.filter()
            .selection(request.order())
            .wanted()
            .stream()
            .map(Criteria::getCriteriaObject)
            .toList()
            .toString()).contains("2026-12-31", "ACTIVE", "EXPIRED");
    }

    private static ListRequest list(Map<String, List<String>> values) {
        return ListParameters.list(values, TODAY);
    }

    private static DocumentFilter read(Map<String, List<String>> values) {
        return ListParameters.filter(values, TODAY);
    }

    private static List<InvalidField> mistakes(String... query) {
        var refused = catchThrowableOfType(InvalidRequestException.class, () -> list(asked(query)));
        assertThat(refused).isNotNull();
        return refused.errors();
    }

    private static DocumentFilter filter(DocumentKind kind) {
        return new DocumentFilter(kind, null, Set.of(), null, null, null, null, DirectFilter.NONE);
    }

    private static Map<String, List<String>> asked(String... parameters) {
        var values = new LinkedHashMap<String, List<String>>();
        for (var parameter : parameters) {
            var split = parameter.indexOf('=');
            values.computeIfAbsent(parameter.substring(0, split), name -> new ArrayList<>())
                .add(parameter.substring(split + 1));
        }
        return values;
    }

}
