package dev.kontor.platform.migration;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

import com.mongodb.client.MongoClients;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.MongoTemplate;

import dev.kontor.platform.storage.Lease;
import dev.kontor.platform.test.Servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class MigrationsIT {

    private final MongoTemplate mongo = new MongoTemplate(MongoClients.create(Servers.mongo().uri("admin")),
            "m" + UUID.randomUUID());

    private final List<String> applied = Collections.synchronizedList(new ArrayList<>());

    @Test
    void appliesInOrderAndOnlyOnce() throws Exception {
        run(migration(2), migration(1));
        run(migration(3), migration(2), migration(1));

        assertThat(this.applied).containsExactly("1", "2", "3");
    }

    @Test
    void letsOneInstanceDoItWhileTheOthersWait() throws Exception {
        var slow = Migration.of(1, "slow", it -> {
            this.applied.add("begun");
            pause();
            this.applied.add("ended");
        });
        var one = migrations(slow);
        var other = migrations(slow);
        one.start();
        other.start();

        assertThat(one.await(Duration.ofSeconds(20))).isTrue();
        assertThat(other.await(Duration.ofSeconds(20))).isTrue();
        assertThat(this.applied).containsExactly("begun", "ended");
    }

    @Test
    void triesAFailedOneAgainAndBeginsNoLaterOne() throws Exception {
        var attempts = new AtomicInteger();
        var failing = migration(1, it -> {
            if (attempts.incrementAndGet() < 3) {
                throw new IllegalStateException("not yet");
            }
        });
        var migrations = migrations(failing, migration(2));
        migrations.start();
        assertThat(migrations.isDone()).isFalse();

        assertThat(migrations.await(Duration.ofSeconds(20))).isTrue();
        assertThat(attempts).hasValue(3);
        assertThat(this.applied).containsExactly("1", "2");
    }

    @Test
    void refusesTwoOfTheSameVersion() {
        assertThatThrownBy(() -> migrations(migration(1), migration(1))).hasMessageContaining("same version");
    }

    private void run(Migration... migrations) throws InterruptedException {
        var runner = migrations(migrations);
        runner.start();
        assertThat(runner.await(Duration.ofSeconds(20))).isTrue();
    }

    private Migrations migrations(Migration... migrations) {
        return new Migrations(this.mongo, new MigrationRecords(this.mongo),
                new Lease(this.mongo, "migrations", UUID.randomUUID().toString(), Duration.ofMinutes(1)),
                List.of(migrations));
    }

    private Migration migration(int version) {
        return migration(version, it -> {
        });
    }

    private Migration migration(int version, Consumer<MongoOperations> change) {
        return Migration.of(version, "number " + version, mongo -> {
            change.accept(mongo);
            this.applied.add("" + version);
        });
    }

    private static void pause() {
        try {
            Thread.sleep(1_500);
        }
        catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

}
