package dev.kontor.gateway;

import java.time.Clock;

import reactor.netty.http.HttpResources;
import reactor.netty.resources.LoopResources;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;

/// The only door to Kontor: login, routes and the web app.
@SpringBootApplication
@ConfigurationPropertiesScan
public class GatewayApplication {

    /// One event loop for each processor: with the usual four at least, those of a small
    /// machine only take turns and hand
    /// each other the parts of an answer.
    public static void main(String[] args) {
        HttpResources.set(LoopResources.create("gateway-http", Runtime.getRuntime().availableProcessors(), true));
        SpringApplication.run(GatewayApplication.class, args);
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

}
