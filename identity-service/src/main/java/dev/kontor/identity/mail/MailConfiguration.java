package dev.kontor.identity.mail;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Settings of what we write, and its figures.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MailSettings.class)
class MailConfiguration {

    @Bean
    MeterBinder mailMetrics(WaitingMails mails) {
        return (registry) -> {
            Gauge.builder("kontor.mails.waiting", mails, WaitingMails::count)
                .description("Mails that the mail server has not taken yet")
                .register(registry);
            Gauge.builder("kontor.mails.oldest.age", mails, WaitingMails::oldest)
                .baseUnit("seconds")
                .description("How long the oldest of them has waited")
                .register(registry);
        };
    }

}
