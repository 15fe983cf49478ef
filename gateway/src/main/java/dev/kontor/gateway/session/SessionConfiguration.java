package dev.kontor.gateway.session;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoCollection;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.util.retry.Retry;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.boot.mongodb.autoconfigure.MongoConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;

/// The collection of sessions and its indexes.
@Configuration(proxyBeanMethods = false)
class SessionConfiguration {

    private static final Logger log = LoggerFactory.getLogger(SessionConfiguration.class);

    /// Nobody waits half a minute for a page: MongoDB away is a clear answer after two
    /// seconds.
    @Bean
    MongoClientSettingsBuilderCustomizer shortMongoTimeouts() {
        return (settings) -> settings
            .applyToClusterSettings((cluster) -> cluster.serverSelectionTimeout(2, TimeUnit.SECONDS))
            .applyToSocketSettings(
                    (socket) -> socket.connectTimeout(2, TimeUnit.SECONDS).readTimeout(5, TimeUnit.SECONDS));
    }

    @Bean
    MongoCollection<Document> sessionCollection(MongoClient client, MongoConnectionDetails connection) {
        var database = connection.getConnectionString().getDatabase();
        return client.getDatabase((database != null) ? database : "gateway").getCollection("sessions");
    }

    @Bean
    SessionIndexes sessionIndexes(MongoCollection<Document> sessionCollection) {
        return new SessionIndexes(sessionCollection);
    }

    /// Makes the indexes beside the start, not in its way: logins work without them, only
    /// slower.
    record SessionIndexes(MongoCollection<Document> sessions) {

        @EventListener
        void on(ApplicationReadyEvent ready) {
            Flux.defer(() -> this.sessions.createIndexes(List.of(
                    new IndexModel(Indexes.ascending(SessionDocument.ENDS_AT),
                            new IndexOptions().expireAfter(0L, TimeUnit.SECONDS)),
                    new IndexModel(Indexes.ascending(SessionDocument.KEYCLOAK_SESSION)),
                    new IndexModel(Indexes.ascending(SessionDocument.PERSON)))))
                .retryWhen(Retry.backoff(Long.MAX_VALUE, Duration.ofSeconds(1)).maxBackoff(Duration.ofSeconds(30)))
                .subscribe((name) -> log.debug("Index {} is there", name),
                        (failure) -> log.warn("The sessions have no indexes", failure));
        }

    }

}
