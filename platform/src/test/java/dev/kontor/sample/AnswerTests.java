package dev.kontor.sample;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

import dev.kontor.platform.access.PersonId;
import dev.kontor.platform.test.Api;
import dev.kontor.platform.test.TestTokens;

import static org.assertj.core.api.Assertions.assertThat;

@SampleTest
class AnswerTests {

    private final Api api;

    AnswerTests(@LocalServerPort int port) {
        this.api = new Api(port).as(TestTokens.of(new PersonId("anna")));
    }

    @Test
    void aPageOfAListLeavesAsAWholeWithItsLength() {
        var page = this.api.get("/api/lists?rows=50");

        assertThat(page.headers().firstValueAsLong("Content-Length")).hasValue(page.body().length());
    }

    @Test
    void whatIsLongerLeavesPieceByPiece() {
        var list = this.api.get("/api/lists?rows=1000");

        assertThat(list.body()).hasSizeGreaterThan(300_000);
        assertThat(list.headers().firstValue("Transfer-Encoding")).hasValue("chunked");
    }

}
