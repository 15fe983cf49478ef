package dev.kontor.sample;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

import dev.kontor.platform.test.InMemoryAccesses;
import dev.kontor.platform.test.WithTokens;

/// The sample service on a real port, without database and broker; all such tests share it.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = { "kontor.outbox.enabled=false", "kontor.migrations.enabled=false" })
@Import(InMemoryAccesses.class)
@WithTokens
@interface SampleTest {

}
