package dev.kontor.documents.erp;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;

import org.bson.Document;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.BulkOperations.BulkMode;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

import dev.kontor.platform.migration.Migration;

import static org.springframework.data.mongodb.core.query.Criteria.where;

/// What is said on lines without an article, for the search: freight, a remark, a service in words. Each costs the index
/// an entry, so there is a limit for suppliers whose ERP knows no articles at all.
@Configuration(proxyBeanMethods = false)
class LineTexts {

    private static final int LINES = 8;

    private static final int MOST = 24;

    /// Nobody types more into a search.
    private static final int LONGEST = 120;

    private static final int AT_ONCE = 500;

    /// The beginnings of all texts come first, then their words.
    static Collection<String> words(Stream<String> texts) {
        var beginnings = new LinkedHashSet<String>();
        var words = new LinkedHashSet<String>();
        texts.distinct().limit(LINES).map(LineTexts::beginning).forEach(text -> {
            var all = Subject.words(text);
            beginnings.add(all.removeFirst());
            words.addAll(all);
        });
        beginnings.addAll(words);
        return beginnings.stream().limit(MOST).map(StoredDocument.ON_A_LINE::concat).toList();
    }

    /// Of the lines of a stored document.
    static Stream<String> of(Document document) {
        return document.getList("lines", Document.class, List.of())
            .stream()
            .filter(line -> !line.containsKey("product"))
            .map(line -> line.getString("description"));
    }

    private static String beginning(String text) {
        return text.codePoints()
            .limit(LONGEST)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
    }

    /// For documents that were stored before lines were searched. Those that have their
    /// words are left alone, so a repeat goes on where it was killed.
    @Bean
    Migration findDocumentsByTextsOfLines() {
        return Migration.of(185, "words of lines without an article", LineTexts::addWords);
    }

    private static void addWords(MongoOperations mongo) {
        var query = new Query(where("lines").elemMatch(where("product").exists(false))
            .and("search")
            .not()
            .regex("^" + StoredDocument.ON_A_LINE));
        query.fields().include("version", "lines.product", "lines.description");
        var some = new ArrayList<Document>(AT_ONCE);
        try (var documents = mongo.stream(query, Document.class, StoredDocument.COLLECTION)) {
            documents.forEach(it -> {
                some.add(it);
                if (some.size() == AT_ONCE) {
                    addWords(mongo, some);
                    some.clear();
                }
            });
        }
        addWords(mongo, some);
    }

    /// A version that has come meanwhile has words of its own.
    private static void addWords(MongoOperations mongo, List<Document> documents) {
        if (documents.isEmpty()) {
            return;
        }
        var changes = mongo.bulkOps(BulkMode.UNORDERED, StoredDocument.COLLECTION);
        documents.forEach(it -> changes.updateOne(
                new Query(where("_id").is(it.getString("_id")).and("version").is(it.getLong("version"))),
                new Update().addToSet("search").each(words(of(it)).toArray())));
        changes.execute();
    }

}
