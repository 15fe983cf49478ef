package dev.kontor.local.stack;

import java.util.Optional;

import dev.kontor.local.LocalStackException;

/// The block of ports of one stack; two stacks with different blocks live side by side.
record PortBlock(int base) {

    static final int KEYCLOAK = 1;

    static final int KEYCLOAK_MANAGEMENT = 2;

    static final int KAFKA = 3;

    static final int KAFKA_CONTROLLER = 4;

    static final int MONGODB = 5;

    static final int MAIL_SMTP = 6;

    static final int MAIL_API = 7;

    static final int ERP_SIMULATOR = 20;

    private static final int STANDARD = 7700;

    private static final int SIZE = 30;

    static PortBlock ofThisMachine() {
        var configured = Optional.ofNullable(System.getenv("KONTOR_PORT")).filter(it -> !it.isBlank());
        return configured.map(PortBlock::parse).orElse(new PortBlock(STANDARD));
    }

    static PortBlock parse(String text) {
        try {
            var base = Integer.parseInt(text);
            if (base > 0 && base + SIZE <= 65_535) {
                return new PortBlock(base);
            }
        }
        catch (NumberFormatException ex) {
            throw new LocalStackException("KONTOR_PORT is not a number: " + text, ex);
        }
        throw new LocalStackException("KONTOR_PORT must lie between 1 and %d: %s".formatted(65_535 - SIZE, text));
    }

    int at(int offset) {
        return this.base + offset;
    }

}
