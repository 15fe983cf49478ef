package dev.kontor.identity.console;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/// How far the changes have been taken over. One can appear a little after a later one, as it is there when its
/// transaction is committed: so the last while is read again, and what of it was done is known by its id.
@Document("consoleMark")
record ConsoleMark(@Id String id, Instant until, List<String> done) {

    static final String ONLY = "mark";

    private static final Duration OVERLAP = Duration.ofSeconds(30);

    private static final int KEPT = 2000;

    /// What was changed before the first look is not gone into.
    static ConsoleMark first(Instant now) {
        return new ConsoleMark(ONLY, now, List.of());
    }

    Instant from() {
        return this.until.minus(OVERLAP);
    }

    boolean hasDone(ConsoleChange change) {
        return this.done.contains(change.id());
    }

    ConsoleMark upTo(Instant then) {
        return new ConsoleMark(this.id, then, this.done);
    }

    ConsoleMark with(ConsoleChange change) {
        var all = Stream.concat(this.done.stream(), Stream.of(change.id())).toList();
        return new ConsoleMark(this.id, change.at().isAfter(this.until) ? change.at() : this.until,
                all.subList(Math.max(0, all.size() - KEPT), all.size()));
    }

}
