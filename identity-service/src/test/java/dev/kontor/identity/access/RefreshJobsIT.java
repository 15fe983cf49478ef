package dev.kontor.identity.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;

import com.mongodb.client.MongoClients;
import dev.kontor.identity.access.RefreshJob.Scope;
import dev.kontor.platform.test.Servers;
import org.junit.jupiter.api.Test;

import org.springframework.data.mongodb.core.MongoTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/// Whose turn it is, asked of a real database.
class RefreshJobsIT {

    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");

    private final MongoTemplate mongo = new MongoTemplate(MongoClients.create(Servers.mongo().uri("admin")),
            "jobs-" + UUID.randomUUID());

    private final RefreshJobs jobs = at(NOW);

    @Test
    void letsASmallJobPassABigOneAndThenGoesOnWithIt() {
        this.jobs.file(Scope.EVERYBODY, "");
        var big = this.jobs.claim().orElseThrow();
        this.jobs.reached(big, "10000/p1");
        this.jobs.file(Scope.COMPANY, "10001");

        var next = this.jobs.claim().orElseThrow();
        assertThat(next.scope()).isEqualTo(Scope.COMPANY);
        this.jobs.done(next);
        assertThat(this.jobs.claim()).hasValueSatisfying((it) -> {
            assertThat(it.id()).isEqualTo(big.id());
            assertThat(it.after()).isEqualTo("10000/p1");
        });
    }

    @Test
    void givesAJobToNobodyElseUntilItsLeaseIsOver() {
        this.jobs.file(Scope.EVERYBODY, "");
        assertThat(this.jobs.claim()).isPresent();
        assertThat(this.jobs.claim()).isEmpty();
        assertThat(at(NOW.plus(Duration.ofSeconds(10))).claim()).isPresent();
    }

    private RefreshJobs at(Instant now) {
        return new RefreshJobs(this.mongo, Clock.fixed(now, ZoneOffset.UTC));
    }

}
