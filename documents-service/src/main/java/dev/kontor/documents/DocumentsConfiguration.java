package dev.kontor.documents;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;

import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import dev.kontor.platform.storage.TextValue;

/// What all features of the service share.
@Configuration(proxyBeanMethods = false)
class DocumentsConfiguration {

    /// In milliseconds, as MongoDB stores times: what is read again equals what was
    /// written.
    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.tick(Clock.systemUTC(), Duration.ofMillis(1));
    }

    /// As everywhere in this database: sorts as a day, and knows no time zone.
    @Bean
    TextValue<LocalDate> days() {
        return new TextValue<>(LocalDate.class, LocalDate::parse, LocalDate::toString);
    }

}
