package dev.kontor.gateway;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.util.concurrent.GlobalEventExecutor;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;

/// A service behind the gateway, as small as can be: remembers what it was asked and answers as told.
public final class Upstream implements AutoCloseable {

    private static final Answer ECHO = (request, response) -> response.header("Content-Type", "application/json")
        .sendString(Mono.just("{\"path\":\"" + request.uri() + "\"}"));

    private final List<Call> calls = new CopyOnWriteArrayList<>();

    private final ChannelGroup connections;

    private final int port;

    private volatile Answer answer = ECHO;

    private volatile boolean open = true;

    private volatile DisposableServer server;

    private Upstream() {
        this.connections = new DefaultChannelGroup(GlobalEventExecutor.INSTANCE);
        this.server = bind(0);
        this.port = this.server.port();
    }

    public static Upstream start() {
        return new Upstream();
    }

    public String uri() {
        return "http://127.0.0.1:" + this.port;
    }

    public List<Call> calls() {
        return this.calls;
    }

    public void answers(Answer answer) {
        this.answer = answer;
    }

    /// As at the beginning: running, forgetful, friendly.
    public void reset() {
        this.calls.clear();
        this.answer = ECHO;
        this.open = true;
        if (this.server.isDisposed()) {
            this.server = bind(this.port);
        }
    }

    /// Like a process that ends: with its connections.
    public void stop() {
        this.server.disposeNow();
        // a connection that idles between two requests would still answer the next one
        this.connections.close().syncUninterruptibly();
    }

    @Override
    public void close() {
        stop();
    }

    private DisposableServer bind(int port) {
        return HttpServer.create()
            .host("127.0.0.1")
            .port(port)
            .channelGroup(this.connections)
            .handle((request, response) -> request.receive()
                .aggregate()
                .asString()
                .defaultIfEmpty("")
                .flatMap((body) -> take(request, response, body)))
            .bindNow();
    }

    /// Whether it says that the portal is open, which the gateway asks by itself.
    public void portal(boolean open) {
        this.open = open;
    }

    private Mono<Void> take(HttpServerRequest request, HttpServerResponse response, String body) {
        if (request.uri().equals("/api/portal")) {
            return Mono.from(response.header("Content-Type", "application/json")
                .sendString(Mono.just("{\"open\":" + this.open + "}")));
        }
        this.calls.add(new Call(request.method().name(), request.uri(), request.requestHeaders().copy(), body));
        return Mono.from(this.answer.to(request, response));
    }

    /// What the service was asked.
    public record Call(String method, String uri, HttpHeaders headers, String body) {
    }

    /// What the service says.
    public interface Answer {

        Publisher<Void> to(HttpServerRequest request, HttpServerResponse response);

    }

}
