package dev.kontor.documents;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;

import dev.kontor.documents.Plans.Cost;
import dev.kontor.documents.erp.ADocument;
import dev.kontor.documents.erp.StoredDocument;
import dev.kontor.platform.CompanyId;
import dev.kontor.platform.migration.Migration;

import static dev.kontor.documents.CompanyApi.numbers;
import static dev.kontor.platform.test.ProblemAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/// Which contracts end, or can be given notice, by a day.
@DocumentsService
class ContractsIT {

    private static final LocalDate DAY = LocalDate.of(2027, 3, 31);

    @Autowired
    Portal portal;

    @Autowired
    MongoOperations mongo;

    @Autowired
    List<Migration> migrations;

    CompanyId company;

    CompanyApi own;

    @BeforeEach
    void aCompanyWithAMember() {
        this.company = this.portal.company();
        this.own = new CompanyApi(this.company, this.portal.member(this.company,
                Stream.concat(Stream.of(Portal.EVERYTHING), Stream.of("exports.create")).toArray(String[]::new)));
    }

    @Test
    @DisplayName("F-107 contracts are found by the day on which they end or notice can last be given, the soonest first, and leave as a file like that")
    void findsWhatEndsOrCanBeGivenNotice() {
        this.portal.store(contract("NOTICE").term(DAY.minusYears(1), DAY.plusMonths(3)).renewedUnlessNotice(DAY, 12),
                contract("END").term(DAY.minusYears(1), DAY.minusDays(1)),
                contract("LATER").term(DAY.minusYears(1), DAY.plusMonths(3)).renewedUnlessNotice(DAY.plusDays(1), 12),
                contract("TERMINATED").status("TERMINATED").term(DAY.minusYears(1), DAY.minusDays(2)),
                contract("ENDLESS"));

        assertThat(found("endsBy=" + DAY)).containsExactly("TERMINATED", "END", "NOTICE");
        assertThat(found("endsBy=" + DAY + "&sort=-endsBy")).containsExactly("NOTICE", "END", "TERMINATED");
        assertThat(found("status=ACTIVE&endsBy=" + DAY)).containsExactly("END", "NOTICE");
        assertThat(found("endsBy=" + DAY.minusDays(3))).isEmpty();
        assertThat(found("sort=number")).hasSize(5);
        assertThat(this.own.get("documents/count?kind=contracts&endsBy=" + DAY).get("count").intValue()).isEqualTo(3);
        assertThat(this.own.ask("documents/export?kind=contracts&status=ACTIVE&endsBy=" + DAY).body().lines().skip(1))
            .satisfiesExactly(row -> assertThat(row).contains(number("END")),
                    row -> assertThat(row).contains(number("NOTICE")));
    }

    @Test
    @DisplayName("F-064 F-108 framework contracts are found by the end of their term")
    void findsFrameworkContracts() {
        this.portal.store(framework("SOON").term(DAY.minusYears(1), DAY),
                framework("LATER").term(DAY.minusYears(1), DAY.plusDays(1)));

        assertThat(numbers(this.own.get("documents?kind=framework-contracts&endsBy=" + DAY)))
            .containsExactly(number("SOON"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "kind=contracts&endsBy=31.03.2027 endsBy not-a-date",
            "kind=quotes&endsBy=2027-03-31 endsBy not-for-kind",
            "kind=contracts&endsBy=2027-03-31&sort=number sort only-ending-by-end",
            "kind=contracts&sort=endsBy sort only-ending-by-end" })
    @DisplayName("F-107 what cannot be meant is refused by name")
    void refusesWhatCannotBeMeant(String asked) {
        var words = asked.split(" ");

        assertThat(this.own.ask("documents?" + words[0])).isProblem(400, "invalid-request")
            .namesField(words[1], words[2]);
    }

    @Test
    @DisplayName("F-107 contracts that were stored before are found by their day, too")
    void findsWhatWasStoredBefore() {
        this.portal.store(contract("NOTICE").term(DAY.minusYears(1), DAY.plusMonths(3)).renewedUnlessNotice(DAY, 12),
                contract("END").term(DAY.minusYears(1), DAY), contract("ENDLESS"));
        var contracts = this.mongo.getCollection(StoredDocument.COLLECTION);
        contracts.updateMany(new Document("company", this.company.value()),
                new Document("$unset", new Document("endsBy", "")));
        assertThat(found("endsBy=" + DAY)).isEmpty();

        this.migrations.stream().filter(it -> it.version() == 190).forEach(it -> it.apply(this.mongo));

        assertThat(found("endsBy=" + DAY)).containsExactly("END", "NOTICE");
        assertThat(contracts.find(new Document("number", number("ENDLESS"))).first()).doesNotContainKey("endsBy");
    }

    @Test
    @DisplayName("Trap 6: F-107 the contracts that end soon are read by their index, a key for each, however many have ended; also by who sees a part")
    void readsOnlyWhatIsShown() {
        this.portal.store(IntStream.range(0, 1_200).mapToObj(i -> {
            var of = i % 3 == 0 ? "other-" + this.company : this.company.value();
            // what is over is three in four, and everything before this year
            var over = i % 4 != 0;
            return contract("%04d".formatted(i)).company(of)
                .status(over ? "EXPIRED" : "ACTIVE")
                .issuedOn(LocalDate.of(2020, 1, 1).plusDays(i))
                .term(LocalDate.of(2020, 1, 1), over ? DAY.minusYears(3).plusDays(i % 300) : DAY.plusDays(i % 90 - 45))
                .orderer("p" + i % 5 + "@example.com", "K-1")
                .productGroups(i % 2 == 0 ? "Paints" : "Pumps");
        }));
        var part = this.own.as(this.portal.restricted(this.company, Map.of("product-group", List.of("Paints"))));
        var orderer = this.own.as(this.portal.restricted(this.company, Map.of("orderer", List.of("p0@example.com"))));

        assertThat(costs(this.own, "status=ACTIVE&endsBy=" + DAY)).hasSizeGreaterThan(3)
            .allSatisfy(cost -> assertThat(cost.keys()).as("%s", cost).isLessThanOrEqualTo(cost.returned() + 2));
        for (var asked : List.of("endsBy=" + DAY, "endsBy=" + DAY + "&sort=-endsBy",
                "status=ACTIVE&number=0&from=2020-03-01&minAmount=1&endsBy=" + DAY)) {
            assertThat(Stream.of(this.own, part, orderer).flatMap(it -> costs(it, asked).stream())).isNotEmpty()
                .allSatisfy(cost -> {
                    assertThat(cost.plan()).as("%s", cost)
                        .startsWith("IXSCAN { company: 1, kind: 1, status: 1, endsBy");
                    assertThat(cost.documents()).as("%s", cost).isLessThanOrEqualTo(cost.returned());
                });
        }
        assertThat(new Plans(this.mongo, StoredDocument.COLLECTION)
            .during(() -> this.own.get("documents/count?kind=contracts&endsBy=" + DAY))
            .getFirst()
            .documents()).isZero();
    }

    /// Of each page.
    private List<Cost> costs(CompanyApi member, String asked) {
        var seen = new ArrayList<String>();
        var costs = new Plans(this.mongo, StoredDocument.COLLECTION).during(() -> {
            var path = "documents?kind=contracts&size=20&" + asked;
            for (var page = member.get(path);; page = member.get(path + "&after=" + page.get("next").stringValue())) {
                seen.addAll(numbers(page));
                if (page.get("next").isNull()) {
                    return;
                }
            }
        });
        assertThat(seen).isNotEmpty().doesNotHaveDuplicates();
        return costs.stream().filter(cost -> !cost.plan().startsWith("DISTINCT_SCAN")).toList();
    }

    private List<String> found(String asked) {
        return numbers(this.own.get("documents?kind=contracts&" + asked)).stream()
            .map(it -> it.substring(0, it.indexOf('/')))
            .toList();
    }

    private ADocument contract(String name) {
        return ADocument.of("CONTRACT", number(name)).company(this.company.value()).status("ACTIVE");
    }

    private ADocument framework(String name) {
        return ADocument.of("FRAMEWORK_CONTRACT", number(name)).company(this.company.value()).status("ACTIVE");
    }

    private String number(String name) {
        return name + "/" + this.company;
    }

}
