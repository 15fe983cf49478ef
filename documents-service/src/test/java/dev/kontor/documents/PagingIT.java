package dev.kontor.documents;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;

import dev.kontor.documents.erp.ADocument;
import dev.kontor.platform.CompanyId;
import dev.kontor.platform.test.Api;

import static org.assertj.core.api.Assertions.assertThat;

@DocumentsService
class PagingIT {

    /// Few values, so that many rows share one; deliveries may lack an amount.
    private static final List<String> AMOUNTS = List.of("-5.00", "0.00", "0", "10.00", "10.50", "99999.99");

    @Autowired
    Portal portal;

    @ParameterizedTest
    @CsvSource({ "-issuedOn, 1, ''", "issuedOn, 2, ''", "number, 3, ''", "-number, 4, ''", "grossTotal, 5, ''",
            "-grossTotal, 6, ''", "-issuedOn, 7, status=PLANNED&status=SHIPPED", "-grossTotal, 8, status=DELIVERED",
            "grossTotal, 9, minAmount=0", "-issuedOn, 10, from=2026-01-02&to=2026-01-03", "status, 11, ''",
            "-status, 12, ''", "status, 13, status=PLANNED&status=DELIVERED&minAmount=0" })
    void everyRowComesExactlyOnceInOrderWhileOthersAreStored(String sort, int seed, String filter)
            throws InterruptedException {
        var company = this.portal.company();
        var anna = this.portal.member(company, Portal.EVERYTHING);
        var random = new Random(seed);
        this.portal.store(IntStream.range(0, 150).mapToObj(i -> random(company, "OLD-" + i, random)));
        var expected = pages(anna, company, "deliveries", sort, filter, 200).getFirst();
        var walking = new AtomicBoolean(true);
        var storing = Thread.ofVirtual().start(() -> {
            for (int i = 0; walking.get() && i < 300; i++) {
                this.portal.store(random(company, "NEW-" + i, new Random(i)));
            }
        });

        var seen = pages(anna, company, "deliveries", sort, filter, 10).stream().flatMap(List::stream).toList();
        walking.set(false);
        storing.join();

        assertThat(expected).isNotEmpty();
        assertThat(new HashSet<>(seen)).as("no double").hasSameSizeAs(seen);
        assertThat(seen.stream().filter(number -> number.contains("OLD")).toList()).as("no gap, same order")
            .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({ "dueOn, 21, ''", "-dueOn, 22, ''", "dueOn, 23, status=OPEN&dueTo=2026-02-02" })
    @DisplayName("F-057 invoices by due day come exactly once, too")
    void everyInvoiceComesExactlyOnceByDueDay(String sort, int seed, String filter) {
        var company = this.portal.company();
        var anna = this.portal.member(company, Portal.EVERYTHING);
        var random = new Random(seed);
        this.portal.store(IntStream.range(0, 150)
            .mapToObj(i -> ADocument.of("INVOICE", company + "-" + i)
                .company(company.value())
                .status(List.of("OPEN", "PARTIALLY_PAID", "PAID").get(random.nextInt(3)))
                .dueOn(LocalDate.of(2026, 2, 1 + random.nextInt(4)))));
        var expected = pages(anna, company, "invoices", sort, filter, 200).getFirst();

        var seen = pages(anna, company, "invoices", sort, filter, 10).stream().flatMap(List::stream).toList();

        assertThat(seen).isEqualTo(expected).doesNotHaveDuplicates().hasSizeGreaterThan(20);
    }

    private static ADocument random(CompanyId company, String number, Random random) {
        var amount = random.nextInt(AMOUNTS.size() + 2);
        return ADocument.of("DELIVERY", company + "-" + number)
            .company(company.value())
            .status(List.of("PLANNED", "SHIPPED", "DELIVERED").get(random.nextInt(3)))
            .issuedOn(LocalDate.of(2026, 1, 1 + random.nextInt(4)))
            .gross(amount < AMOUNTS.size() ? AMOUNTS.get(amount) : null);
    }

    private static List<List<String>> pages(Api api, CompanyId company, String kind, String sort, String filter,
            int size) {
        var pages = new ArrayList<List<String>>();
        var after = "";
        do {
            var page = new JsonMapper().readTree(api
                .get("/api/companies/" + company + "/documents?kind=" + kind + "&size=" + size + "&sort=" + sort
                        + "&after=" + after + "&" + filter)
                .body());
            pages.add(page.get("items").valueStream().map(item -> item.get("number").stringValue()).toList());
            after = page.get("next").isNull() ? "" : page.get("next").stringValue();
        }
        while (!after.isEmpty());
        return pages;
    }

}
