package dev.kontor.platform.storage;

import java.util.List;

import org.springframework.core.convert.converter.Converter;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;

import dev.kontor.platform.CompanyId;
import dev.kontor.platform.access.PersonId;

/// Platform's value types are plain strings in the database.
final class ValueConverters {

    static final List<Converter<?, ?>> ALL = List.of(new CompanyToText(), new TextToCompany(), new PersonToText(),
            new TextToPerson());

    private ValueConverters() {
    }

    @WritingConverter
    private static final class CompanyToText implements Converter<CompanyId, String> {

        @Override
        public String convert(CompanyId company) {
            return company.value();
        }

    }

    @ReadingConverter
    private static final class TextToCompany implements Converter<String, CompanyId> {

        @Override
        public CompanyId convert(String text) {
            return new CompanyId(text);
        }

    }

    @WritingConverter
    private static final class PersonToText implements Converter<PersonId, String> {

        @Override
        public String convert(PersonId person) {
            return person.value();
        }

    }

    @ReadingConverter
    private static final class TextToPerson implements Converter<String, PersonId> {

        @Override
        public PersonId convert(String text) {
            return new PersonId(text);
        }

    }

}
