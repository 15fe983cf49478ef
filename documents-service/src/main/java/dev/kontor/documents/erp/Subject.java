package dev.kontor.documents.erp;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.SequencedSet;
import java.util.regex.Pattern;

import org.bson.Document;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

import dev.kontor.platform.migration.Migration;

import static org.springframework.data.mongodb.core.query.Criteria.where;

/// What a contract is about, for the search: from its beginning, and from each of its words.
@Configuration(proxyBeanMethods = false)
class Subject {

    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

    private static final int SHORTEST = 3;

    /// Whoever remembers more of it begins with its beginning.
    private static final int MOST = 12;

    /// The whole of it, and then its words.
    static SequencedSet<String> words(String subject) {
        var plain = subject.toLowerCase(Locale.ROOT);
        var words = new LinkedHashSet<>(List.of(plain));
        BETWEEN.splitAsStream(plain).filter(word -> word.length() >= SHORTEST).limit(MOST).forEach(words::add);
        return words;
    }

    /// For documents that were stored before subjects were searched.
    @Bean
    Migration findDocumentsBySubject() {
        return Migration.of(183, "words of subjects", Subject::addWords);
    }

    private static void addWords(MongoOperations mongo) {
        var query = new Query(where("subject").exists(true));
        query.fields().include("subject");
        try (var documents = mongo.stream(query, Document.class, StoredDocument.COLLECTION)) {
            documents.forEach(it -> mongo.updateFirst(
                    new Query(where("_id").is(it.getString("_id")).and("subject").is(it.getString("subject"))),
                    new Update().addToSet("search").each(words(it.getString("subject")).toArray()),
                    StoredDocument.COLLECTION));
        }
    }

}
