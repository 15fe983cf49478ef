package dev.kontor.support;

import java.time.Clock;
import java.time.Duration;

import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What all features of the service share.
@Configuration(proxyBeanMethods = false)
class SupportConfiguration {

    /// In milliseconds, as MongoDB stores times: what is read again equals what was
    /// written.
    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.tick(Clock.systemUTC(), Duration.ofMillis(1));
    }

}
