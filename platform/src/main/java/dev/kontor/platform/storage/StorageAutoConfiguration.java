package dev.kontor.platform.storage;

import java.util.concurrent.TimeUnit;

import com.mongodb.ReadConcern;
import com.mongodb.TransactionOptions;
import com.mongodb.WriteConcern;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration;
import org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.data.mongodb.MongoTransactionManager;
import org.springframework.data.mongodb.core.convert.MongoCustomConversions;
import org.springframework.data.mongodb.core.convert.MongoCustomConversions.BigDecimalRepresentation;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;

import dev.kontor.platform.CompanyId;
import dev.kontor.platform.access.PersonId;

/// MongoDB with transactions, and with values stored so that they can be compared and summed.
@AutoConfiguration(before = { MongoAutoConfiguration.class, DataMongoAutoConfiguration.class })
@EnableTransactionManagement
class StorageAutoConfiguration {

    @Bean
    TextValue<CompanyId> companyIds() {
        return new TextValue<>(CompanyId.class, CompanyId::new, CompanyId::value);
    }

    @Bean
    TextValue<PersonId> personIds() {
        return new TextValue<>(PersonId.class, PersonId::new, PersonId::value);
    }

    @Bean
    @ConditionalOnMissingBean
    MongoCustomConversions mongoCustomConversions(ObjectProvider<TextValue<?>> values) {
        return MongoCustomConversions.create(conversions -> {
            conversions.bigDecimal(BigDecimalRepresentation.DECIMAL128);
            values.forEach(value -> conversions.registerConverters(value.converters()));
        });
    }

    /// A snapshot to read from, and done only when a majority has it: an event must not
    /// be announced of a change that a
    /// failover could take back.
    @Bean
    @ConditionalOnMissingBean
    MongoTransactionManager transactionManager(MongoDatabaseFactory database) {
        return new MongoTransactionManager(database,
                TransactionOptions.builder()
                    .readConcern(ReadConcern.SNAPSHOT)
                    .writeConcern(WriteConcern.MAJORITY.withWTimeout(10, TimeUnit.SECONDS))
                    .build());
    }

    @Bean
    Transactions transactions(PlatformTransactionManager manager) {
        return new Transactions(manager);
    }

    /// A caller is not kept waiting for half a minute when MongoDB is away.
    @Bean
    MongoClientSettingsBuilderCustomizer mongoTimeouts() {
        return settings -> settings
            .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(5, TimeUnit.SECONDS))
            .applyToSocketSettings(socket -> socket.connectTimeout(3, TimeUnit.SECONDS));
    }

}
