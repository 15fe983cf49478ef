package dev.kontor.local.stack;

import java.util.List;
import java.util.stream.Stream;

/// Every service of this repository that the stack runs; a new one is one more line.
final class Services {

    static final List<Service> ALL = List.of(
            Service.of("identity-service", 10)
                .secret("KONTOR_KEYCLOAK_CLIENT_SECRET", "identity.client-secret")
                .writingMails(),
            Service.of("documents-service", 11), Service.of("support-service", 14),
            Service.of("gateway", 0).secret("KONTOR_GATEWAY_CLIENT_SECRET", "gateway.client-secret"));

    /// Every part in the order in which the stack is taken down: services while what they
    /// need still runs.
    static List<String> downOrder() {
        var services = ALL.reversed().stream().map(Service::name);
        return Stream.concat(services, Stream.of(ErpServer.NAME, "keycloak", MailServer.NAME, "kafka", "mongodb"))
            .toList();
    }

    private Services() {
    }

}
