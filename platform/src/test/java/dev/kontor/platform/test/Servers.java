package dev.kontor.platform.test;

import dev.kontor.local.LocalKafka;
import dev.kontor.local.LocalKeycloak;
import dev.kontor.local.LocalMongo;

/// The servers that the tests of one JVM share, each started when it is first asked for. A test that stops one starts
/// its own instead.
public final class Servers {

    private Servers() {
    }

    public static LocalMongo mongo() {
        return Mongo.SERVER;
    }

    public static LocalKafka kafka() {
        return Kafka.SERVER;
    }

    public static LocalKeycloak keycloak() {
        return Keycloak.SERVER;
    }

    private static final class Mongo {

        static final LocalMongo SERVER = LocalMongo.start();

    }

    private static final class Kafka {

        static final LocalKafka SERVER = LocalKafka.start().withContractTopics();

    }

    private static final class Keycloak {

        static final LocalKeycloak SERVER = LocalKeycloak.start();

    }

}
