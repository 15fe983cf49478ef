package dev.kontor.identity.person;

import java.util.List;

import dev.kontor.platform.storage.MongoConverters;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;

/// An e-mail address is a plain string in the database.
@Configuration(proxyBeanMethods = false)
class EmailAddressConverters {

    @Bean
    MongoConverters emailAddresses() {
        return new MongoConverters(List.of(new ToText(), new FromText()));
    }

    @WritingConverter
    private static final class ToText implements Converter<EmailAddress, String> {

        @Override
        public String convert(EmailAddress email) {
            return email.value();
        }

    }

    @ReadingConverter
    private static final class FromText implements Converter<String, EmailAddress> {

        @Override
        public EmailAddress convert(String text) {
            return new EmailAddress(text);
        }

    }

}
