package dev.kontor.local.stack;

import java.util.List;

import dev.kontor.local.Server;

/// One process of the stack: its ports, the parts that must be ready before it starts, and what is done once it is.
record Part(String id, Server server, List<Integer> ports, List<String> needs, Runnable onceReady) {

    static Part of(String id, Server server, Integer... ports) {
        return new Part(id, server, List.of(ports), List.of(), () -> {
        });
    }

    Part needs(String... parts) {
        return new Part(this.id, this.server, this.ports, List.of(parts), this.onceReady);
    }

    Part onceReady(Runnable action) {
        return new Part(this.id, this.server, this.ports, this.needs, action);
    }

}
