package dev.kontor.documents.archive;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

import dev.kontor.documents.content.Bucket;
import dev.kontor.documents.content.Hash;
import dev.kontor.documents.document.DocumentKind;
import dev.kontor.documents.document.Documents;
import dev.kontor.documents.list.Listed;
import dev.kontor.documents.list.Listed.Numbers;
import dev.kontor.platform.access.CompanyAccess;
import dev.kontor.platform.problem.InvalidRequestException;
import dev.kontor.platform.problem.NotFoundException;
import dev.kontor.platform.problem.ProblemException;

import static org.springframework.data.mongodb.core.query.Criteria.where;

/// Takes wishes for archives, and hands them out to whoever asked while he may still see what is in them.
@Service
class ArchiveService {

    /// As many documents as one archive holds.
    static final int MOST = 500;

    /// As many archives as one person has in a company.
    static final int MOST_ARCHIVES = 10;

    static final Duration KEPT = Duration.ofDays(1);

    private final MongoOperations mongo;

    private final Listed listed;

    private final Documents documents;

    private final Bucket contents;

    private final Clock clock;

    ArchiveService(MongoOperations mongo, Listed listed, Documents documents, Bucket archiveContents, Clock clock) {
        this.mongo = mongo;
        this.listed = listed;
        this.documents = documents;
        this.contents = archiveContents;
        this.clock = clock;
    }

    /// A repeat finds the first one, however far it is.
    Archive request(CompanyAccess access, String id, RequestArchive wish, Locale reader) {
        var hash = Hash.of(wish.toString().getBytes(StandardCharsets.UTF_8));
        var earlier = find(access, id);
        if (earlier.isPresent()) {
            return same(earlier.get(), hash);
        }
        var wanted = wanted(access, wish);
        if (own(access).size() >= MOST_ARCHIVES) {
            throw new ProblemException(HttpStatus.CONFLICT, "too-many-archives", MOST_ARCHIVES);
        }
        var now = this.clock.instant();
        try {
            return this.mongo.insert(Archive.requested(access.company(), access.person(), id, hash, wanted.kind(),
                    wanted.numbers(), reader.getLanguage(), now, now.plus(KEPT)));
        }
        catch (DuplicateKeyException anotherWasFaster) {
            return same(find(access, id).orElseThrow(ProblemException::conflict), hash);
        }
    }

    private static Archive same(Archive earlier, String wish) {
        if (!earlier.wish().equals(wish)) {
            throw ProblemException.conflict();
        }
        return earlier;
    }

    private Numbers wanted(CompanyAccess access, RequestArchive wish) {
        if (wish.numbers() != null) {
            var kind = DocumentKind.ofSlug(wish.kind())
                .orElseThrow(() -> new InvalidRequestException("kind", "unknown-value", "orders, invoices …"));
            access.require(kind.permission());
            return new Numbers(kind, wish.numbers().stream().distinct().toList());
        }
        var parameters = new LinkedMultiValueMap<String, String>();
        UriComponentsBuilder.newInstance()
            .query(Objects.requireNonNullElse(wish.query(), ""))
            .build()
            .getQueryParams()
            .forEach((name, values) -> values
                .forEach(value -> parameters.add(name, value == null ? "" : decoded(value))));
        parameters.set("kind", wish.kind());
        var found = this.listed.numbers(access, parameters, MOST + 1);
        if (found.numbers().size() > MOST) {
            throw new InvalidRequestException("query", "too-many-documents", MOST);
        }
        if (found.numbers().isEmpty()) {
            throw new InvalidRequestException("query", "nothing-found");
        }
        return found;
    }

    private static String decoded(String value) {
        try {
            return URLDecoder.decode(value, StandardCharsets.UTF_8);
        }
        catch (IllegalArgumentException notEncoded) {
            throw new InvalidRequestException("query", "invalid-value");
        }
    }

    List<Archive> own(CompanyAccess access) {
        return this.mongo
            .find(new Query(where("company").is(access.company().value()).and("person").is(access.person().value()))
                .with(Sort.by(Sort.Direction.DESC, "askedAt"))
                .limit(2 * MOST_ARCHIVES), Archive.class);
    }

    Optional<Archive> find(CompanyAccess access, String id) {
        return Optional.ofNullable(this.mongo.findById(Archive.key(access.company(), id), Archive.class))
            .filter(it -> it.person().equals(access.person()));
    }

    /// Ready, and still the caller's to see, document by document.
    Archive ready(CompanyAccess access, String id) {
        var archive = find(access, id).orElseThrow(NotFoundException::new);
        access.require(archive.kind().permission());
        if (archive.state() != Archive.State.READY) {
            throw new ProblemException(HttpStatus.CONFLICT, "archive-not-ready");
        }
        var packed = archive.packed();
        var seen = this.documents.within(access)
            .count(archive.kind(), List.of(where("number").in(packed)), packed.size());
        if (seen < packed.size()) {
            throw new ProblemException(HttpStatus.CONFLICT, "archive-outdated");
        }
        return archive;
    }

    /// Whoever packs it finds it gone and stops.
    void forget(CompanyAccess access, String id) {
        find(access, id).ifPresent(archive -> {
            this.mongo.remove(new Query(where("_id").is(archive.key())), Archive.class);
            if (archive.content() != null) {
                this.contents.removeAll(archive.content());
            }
        });
    }

}
