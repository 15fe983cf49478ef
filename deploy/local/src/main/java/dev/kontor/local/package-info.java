/// Starts MongoDB, Kafka, Keycloak and the services as processes, without Docker.
@NullMarked
package dev.kontor.local;

import org.jspecify.annotations.NullMarked;
