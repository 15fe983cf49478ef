package dev.kontor.gateway;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

import io.netty.handler.codec.http.HttpHeaders;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import reactor.netty.Connection;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;

/// A service behind the gateway, as small as can be: remembers what it was asked and answers as told.
public final class Upstream implements AutoCloseable {

    private static final Answer ECHO = (request, response) -> response.header("Content-Type", "application/json")
        .sendString(Mono.just("{\"path\":\"" + request.uri() + "\"}"));

    private final List<Call> calls = new CopyOnWriteArrayList<>();

    private final Set<Connection> connections = ConcurrentHashMap.newKeySet();

    private final int port;

    private volatile Answer answer = ECHO;

    private volatile DisposableServer server;

    private Upstream(DisposableServer server, int port) {
        this.server = server;
        this.port = port;
    }

    public static Upstream start() {
        var holder = new Upstream[1];
        var server = bind(0, holder);
        holder[0] = new Upstream(server, server.port());
        return holder[0];
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
        if (this.server.isDisposed()) {
            this.server = bind(this.port, new Upstream[] { this });
        }
    }

    /// Like a process that ends: with its connections.
    public void stop() {
        this.server.disposeNow();
        for (var connection : this.connections) {
            // the channel itself: a connection between two requests has nothing else to
            // end
            var ignored = connection.channel().close();
        }
        this.connections.clear();
    }

    @Override
    public void close() {
        stop();
    }

    private static DisposableServer bind(int port, Upstream[] upstream) {
        return HttpServer.create()
            .host("127.0.0.1")
            .port(port)
            .doOnConnection((connection) -> upstream[0].connections.add(connection))
            .handle((request, response) -> request.receive()
                .aggregate()
                .asString()
                .defaultIfEmpty("")
                .flatMap((body) -> upstream[0].take(request, response, body)))
            .bindNow();
    }

    private Mono<Void> take(HttpServerRequest request, HttpServerResponse response, String body) {
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
