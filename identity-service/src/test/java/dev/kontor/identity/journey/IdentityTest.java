package dev.kontor.identity.journey;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import dev.kontor.identity.IdentityApplication;
import dev.kontor.platform.test.Servers;
import dev.kontor.platform.test.WithKafka;
import dev.kontor.platform.test.WithMongo;
import dev.kontor.platform.test.WithTokens;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/// The whole service over HTTP with real MongoDB, Kafka and Keycloak; its callers' tokens are signed by the test. All
/// such tests share one context and the servers behind it, so whoever stops a server starts it again.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@WithMongo
@WithKafka
@WithTokens
@Import({ Driver.class, RightsProbe.class })
@ContextConfiguration(initializers = IdentityTest.WithLogins.class)
@SpringBootTest(classes = IdentityApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@interface IdentityTest {

    /// Logins live in a real Keycloak.
    class WithLogins implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            var keycloak = Servers.keycloak();
            Mailbox.open();
            TestPropertyValues
                .of("spring.mail.port=" + Mailbox.port(), "kontor.registration.per-client=10000",
                        "kontor.registration.wrong-per-number=5", "kontor.keycloak.url=" + keycloak.url(),
                        "kontor.keycloak.client-secret=" + keycloak.secrets().identity())
                .applyTo(context);
        }

    }

}
