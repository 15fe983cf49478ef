package dev.kontor.platform.migration;

import java.util.function.Consumer;

import org.springframework.data.mongodb.core.MongoOperations;

/// One change of the service's database, as a bean. Applied once per database, in the order of the versions, before
/// the service says it is ready. It must stand being repeated, since a crash may come between its end and its record.
public interface Migration {

    /// Rises by each migration of the service, beginning with 1; never changed after a
    /// release. Platform's own are
    /// negative.
    int version();

    String description();

    void apply(MongoOperations mongo);

    static Migration of(int version, String description, Consumer<MongoOperations> change) {
        return new Migration() {

            @Override
            public int version() {
                return version;
            }

            @Override
            public String description() {
                return description;
            }

            @Override
            public void apply(MongoOperations mongo) {
                change.accept(mongo);
            }

        };
    }

}
