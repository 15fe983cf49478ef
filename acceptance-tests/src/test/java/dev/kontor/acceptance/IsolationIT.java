package dev.kontor.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// A person of one company asks for another one's documents by every path there is.
class IsolationIT {

    private static Visitor stranger;

    private static Visitor member;

    @BeforeAll
    static void bothLogIn() {
        stranger = Visitor.loggedIn(Demo.OF_ONE_COMPANY, Demo.PASSWORD);
        member = Visitor.loggedIn(Demo.OF_TWO_COMPANIES, Demo.PASSWORD);
    }

    @AfterAll
    static void bothLeave() {
        stranger.close();
        member.close();
    }

    static Stream<String> everyPath() {
        var number = member.json("/api/companies/" + Demo.NORDLICHT + "/documents?kind=invoices")
            .at("/items/0/number")
            .asString();
        return Stream.of("", "/documents?kind=invoices", "/documents?kind=orders&number=4",
                "/documents/count?kind=invoices", "/documents/overview", "/documents/invoices/" + number,
                "/search?q=" + number);
    }

    @ParameterizedTest
    @MethodSource("everyPath")
    @DisplayName("F-015 a stranger gets the same answer for another company as for a company that does not exist")
    void answersAStrangerAsIfTheCompanyDidNotExist(String path) {
        var foreign = stranger.get("/api/companies/" + Demo.NORDLICHT + path);
        var unknown = stranger.get("/api/companies/99999999" + path);

        assertThat(member.get("/api/companies/" + Demo.NORDLICHT + path).status()).isEqualTo(200);
        assertThat(foreign.status()).isEqualTo(404);
        assertThat(withoutInstance(foreign.text(), Demo.NORDLICHT))
            .isEqualTo(withoutInstance(unknown.text(), "99999999"));
    }

    @Test
    void answersForAForeignDocumentAsForAnUnknownOne() {
        var number = member.json("/api/companies/" + Demo.NORDLICHT + "/documents?kind=invoices")
            .at("/items/0/number")
            .asString();
        var own = "/api/companies/" + Demo.CARPATHIA + "/documents/invoices/";

        assertThat(stranger.get(own + number).status()).isEqualTo(404);
        assertThat(withoutInstance(stranger.get(own + number).text(), number))
            .isEqualTo(withoutInstance(stranger.get(own + "NO-SUCH-ONE").text(), "NO-SUCH-ONE"));
        assertThat(stranger.json("/api/companies/" + Demo.CARPATHIA + "/search?q=" + number).get("items")).isEmpty();
        assertThat(stranger.json("/api/companies/" + Demo.CARPATHIA + "/documents?kind=invoices&number=" + number)
            .get("items")).isEmpty();
    }

    @Test
    @DisplayName("F-026 F-027 B-01 a right that was unticked for a person is refused at the API with the rule that refused it")
    void refusesWhatWasUntickedAndSaysWhy() {
        try (var restricted = Visitor.loggedIn(Demo.RESTRICTED, Demo.PASSWORD)) {
            var company = "/api/companies/" + Demo.HARGREAVES;
            assertThat(restricted.get(company + "/documents?kind=orders").status()).isEqualTo(200);
            for (var kind : List.of("quotes", "invoices", "credit-notes", "contracts")) {
                var refused = restricted.get(company + "/documents?kind=" + kind);
                assertThat(refused.status()).isEqualTo(403);
                assertThat(refused.headers()).containsEntry("content-type", "application/problem+json");
                assertThat(Visitor.json(refused).at("/reasons/0/rule").asString()).isEqualTo("USER_EXCEPTION");
            }
            assertThat(restricted.json(company + "/documents/overview")).extracting(kind -> kind.get("kind").asString())
                .containsExactlyInAnyOrder("orders", "deliveries", "goods-returns");
        }
    }

    private static String withoutInstance(String body, String asked) {
        return body.replace(asked, "…").replaceAll("\"(traceId|instance)\":\"[^\"]*\"", "");
    }

}
