package dev.kontor.gateway.portal;

import java.time.Duration;

import dev.kontor.gateway.session.Sessions;
import io.netty.channel.ChannelOption;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.WebClient;

/// Keeps in mind whether the portal is open for customers, as identity-service says (F-022). While that is away, the last
/// answer holds; before the first one it counts as open, since services refuse whatever the portal switch refuses by
/// themselves. While it is closed, the sessions of all but the staff end.
@Component
@EnableConfigurationProperties(PortalSettings.class)
public class PortalSwitch implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(PortalSwitch.class);

    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final WebClient identity;

    private final Sessions sessions;

    private final PortalSettings settings;

    private volatile boolean open = true;

    private volatile Disposable asking = () -> {
    };

    private volatile boolean running;

    PortalSwitch(PortalSettings settings, Sessions sessions) {
        this.settings = settings;
        this.sessions = sessions;
        this.identity = WebClient.builder()
            .baseUrl(settings.identity().toString())
            .clientConnector(new ReactorClientHttpConnector(HttpClient.create()
                .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, Math.toIntExact(PATIENCE.toMillis()))
                .responseTimeout(PATIENCE)))
            .build();
    }

    /// Whether it is open at this moment.
    public Mono<Boolean> isOpen() {
        return this.identity.get()
            .uri("/api/portal")
            .retrieve()
            .bodyToMono(PortalState.class)
            .timeout(PATIENCE)
            .flatMap((state) -> Mono.justOrEmpty(state.open()))
            .flatMap(this::turn)
            .onErrorResume((away) -> {
                log.debug("Whether the portal is open cannot be asked: {}", away.toString());
                return Mono.just(this.open);
            })
            .switchIfEmpty(Mono.fromSupplier(() -> this.open));
    }

    /// Each time while it is closed, so that a login that was under way when it closed
    /// ends as
    /// well.
    private Mono<Boolean> turn(boolean to) {
        this.open = to;
        return to ? Mono.just(true)
                : this.sessions.endOfCustomers()
                    .filter((ended) -> ended > 0)
                    .doOnNext((ended) -> log.info("The portal is closed, {} sessions of customers ended", ended))
                    .onErrorResume((failed) -> Mono.empty())
                    .thenReturn(false);
    }

    @Override
    public void start() {
        this.running = true;
        if (this.settings.interval().isPositive()) {
            this.asking = Flux.interval(this.settings.interval())
                .onBackpressureDrop()
                .concatMap((tick) -> isOpen(), 1)
                .subscribe();
        }
    }

    @Override
    public void stop() {
        this.running = false;
        this.asking.dispose();
    }

    @Override
    public boolean isRunning() {
        return this.running;
    }

    record PortalState(@Nullable Boolean open) {
    }

}
