package dev.kontor.identity;

import java.time.Clock;
import java.time.Duration;

import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

import dev.kontor.identity.person.EmailAddress;
import dev.kontor.platform.storage.TextValue;

/// What all features of the service share.
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class IdentityConfiguration {

    private static final int SCHEDULED = 4;

    /// A thread for each piece of scheduled work: the one that waits for Keycloak must
    /// not
    /// keep the others from withdrawing access.
    @Bean
    ThreadPoolTaskScheduler taskScheduler() {
        var scheduler = new ThreadPoolTaskScheduler();
        scheduler.setPoolSize(SCHEDULED);
        scheduler.setThreadNamePrefix("background-");
        scheduler.setDaemon(true);
        return scheduler;
    }

    @Bean
    TextValue<EmailAddress> emailAddresses() {
        return new TextValue<>(EmailAddress.class, EmailAddress::new, EmailAddress::value);
    }

    /// In milliseconds, as MongoDB stores times: what is read again equals what was
    /// written.
    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.tick(Clock.systemUTC(), Duration.ofMillis(1));
    }

}
