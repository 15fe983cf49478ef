package dev.kontor.documents.archive;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import com.mongodb.MongoException;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.dao.DataAccessException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

import dev.kontor.documents.content.Bucket;
import dev.kontor.documents.content.Hash;
import dev.kontor.documents.document.Documents;
import dev.kontor.documents.document.Row;
import dev.kontor.documents.printing.DocumentPdfs;
import dev.kontor.documents.printing.DocumentPdfs.Pdf;
import dev.kontor.documents.printing.FileName;
import dev.kontor.platform.access.Accesses;
import dev.kontor.platform.access.CompanyAccess;

import static org.springframework.data.mongodb.core.query.Criteria.where;

/// Packs archives, one at a time per instance, under a lease that each document makes longer. A ZIP cannot be continued:
/// whoever takes over after a crash removes what was begun and begins anew. Each document is looked for as the caller
/// may see it at that moment.
@Component
class Packer {

    private static final Logger log = LoggerFactory.getLogger(Packer.class);

    private static final Duration LEASE = Duration.ofSeconds(30);

    private final String owner = UUID.randomUUID().toString();

    private final MongoOperations mongo;

    private final Bucket contents;

    private final Documents documents;

    private final DocumentPdfs pdfs;

    private final Accesses accesses;

    private final Clock clock;

    Packer(MongoOperations mongo, Bucket archiveContents, Documents documents, DocumentPdfs pdfs, Accesses accesses,
            Clock clock) {
        this.mongo = mongo;
        this.contents = archiveContents;
        this.documents = documents;
        this.pdfs = pdfs;
        this.accesses = accesses;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${kontor.documents.archive-interval:500ms}")
    void work() {
        try {
            for (var next = take(); next.isPresent(); next = take()) {
                pack(next.get());
            }
            expire();
        }
        catch (RuntimeException away) {
            log.warn("Archives wait: {}", away.toString());
        }
    }

    /// The oldest that nobody packs. The content of its new attempt is written down
    /// before anything of it is.
    Optional<Archive> take() {
        var now = this.clock.instant();
        var free = new Query(new Criteria().orOperator(where("state").is(Archive.State.REQUESTED),
                where("state").is(Archive.State.PACKING).and("leasedUntil").lt(Date.from(now))))
            .with(Sort.by("askedAt"));
        var taken = new Update().set("state", Archive.State.PACKING)
            .set("owner", this.owner)
            .set("leasedUntil", Date.from(now.plus(LEASE)))
            .set("done", 0);
        return Optional
            .ofNullable(this.mongo.findAndModify(free, taken, FindAndModifyOptions.options().returnNew(true),
                    Archive.class))
            .map(this::begun);
    }

    private @Nullable Archive begun(Archive archive) {
        if (archive.content() != null) {
            this.contents.removeAll(archive.content());
        }
        return this.mongo.findAndModify(mine(archive), new Update().set("content", new ObjectId()),
                FindAndModifyOptions.options().returnNew(true), Archive.class);
    }

    void pack(Archive archive) {
        var content = Objects.requireNonNull(archive.content());
        var missing = new ArrayList<String>();
        try {
            var counted = new Counted(this.contents.write(content, archive.id() + ".zip"));
            try (counted; var zip = new ZipOutputStream(counted)) {
                fill(zip, archive, missing);
            }
            finish(archive, content, missing, counted.count);
        }
        catch (LostException takenAway) {
            this.contents.removeAll(content);
        }
        catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void fill(ZipOutputStream zip, Archive archive, List<String> missing) throws IOException {
        var manifest = new Manifest();
        var names = new HashSet<String>();
        for (int i = 0; i < archive.total(); i++) {
            var number = archive.numbers().get(i);
            var row = look(archive, number);
            var pdf = row.flatMap(it -> pdf(it, archive)).orElse(null);
            if (row.isPresent() && pdf != null) {
                var name = unique(FileName.of(archive.kind(), number), names);
                put(zip, name, pdf.content(), row.get().momentOrNull("asOf"));
                manifest.add(name, archive.kind(), number, pdf.sentByErp(), pdf.content().length,
                        Hash.of(pdf.content()));
            }
            else {
                missing.add(number);
                manifest.missing(archive.kind(), number);
            }
            progress(archive, i + 1);
        }
        put(zip, "manifest.csv", manifest.bytes(), archive.askedAt());
    }

    /// One that cannot be made does not keep the others back.
    private Optional<Pdf> pdf(Row row, Archive archive) {
        try {
            return Optional.of(this.pdfs.of(row, archive.company(), Locale.of(archive.language())));
        }
        catch (DataAccessException | MongoException away) {
            throw away;
        }
        catch (RuntimeException unprintable) {
            log.error("A document of an archive cannot be printed", unprintable);
            return Optional.empty();
        }
    }

    private Optional<Row> look(Archive archive, String number) {
        return this.accesses.find(archive.person(), archive.company())
            .filter((CompanyAccess it) -> it.allows(archive.kind().permission()))
            .flatMap(access -> this.documents.within(access).one(archive.kind(), number));
    }

    private static void put(ZipOutputStream zip, String name, byte[] content, @Nullable Instant time)
            throws IOException {
        var entry = new ZipEntry(name);
        entry.setTime(time == null ? 0 : time.toEpochMilli());
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }

    private static String unique(String name, Set<String> names) {
        var unique = name;
        for (int i = 2; !names.add(unique.toLowerCase(Locale.ROOT)); i++) {
            unique = name.replaceFirst("\\.pdf$", "-" + i + ".pdf");
        }
        return unique;
    }

    private void progress(Archive archive, int done) {
        var further = new Update().set("done", done).set("leasedUntil", Date.from(this.clock.instant().plus(LEASE)));
        if (this.mongo.updateFirst(mine(archive), further, Archive.class).getMatchedCount() == 0) {
            throw new LostException();
        }
    }

    private void finish(Archive archive, ObjectId content, List<String> missing, long size) {
        var ready = new Update().set("state", Archive.State.READY)
            .set("missing", missing)
            .set("size", size)
            .set("expiresAt", Date.from(this.clock.instant().plus(ArchiveService.KEPT)))
            .unset("owner")
            .unset("leasedUntil");
        var mine = mine(archive).addCriteria(where("content").is(content));
        if (this.mongo.updateFirst(mine, ready, Archive.class).getMatchedCount() == 0) {
            throw new LostException();
        }
    }

    private Query mine(Archive archive) {
        return new Query(
                where("_id").is(archive.key()).and("owner").is(this.owner).and("state").is(Archive.State.PACKING));
    }

    /// Nobody gets it any more, then the content goes, then what names it.
    void expire() {
        var over = new Query(where("expiresAt").lt(Date.from(this.clock.instant()))).limit(10);
        for (var archive : this.mongo.find(over, Archive.class)) {
            var one = new Query(where("_id").is(archive.key()));
            this.mongo.updateFirst(one, new Update().set("state", Archive.State.EXPIRED).unset("owner"), Archive.class);
            if (archive.content() != null) {
                this.contents.removeAll(archive.content());
            }
            this.mongo.remove(one, Archive.class);
        }
    }

    /// Another one packs it, or nobody wants it any more.
    private static final class LostException extends RuntimeException {

        LostException() {
            super("lost", null, false, false);
        }

    }

    /// Knows how much went through.
    private static final class Counted extends FilterOutputStream {

        private long count;

        Counted(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int value) throws IOException {
            this.out.write(value);
            this.count++;
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            this.out.write(bytes, offset, length);
            this.count += length;
        }

    }

}
