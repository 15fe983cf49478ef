package dev.kontor.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

import dev.kontor.platform.test.WithKafka;
import dev.kontor.platform.test.WithMongo;
import dev.kontor.platform.test.WithTokens;

/// The whole service on real servers; all tests with this annotation share one context, so each takes companies of its
/// own.
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@WithMongo
@WithKafka
@WithTokens
@Import(Portal.class)
public @interface SupportService {

}
