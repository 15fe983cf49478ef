package dev.kontor.erp.mailroom;

import java.io.PrintWriter;
import java.util.Properties;

import dev.kontor.erp.portal.InTray;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;

/// Takes in what customers send beside the clerk (`portal.files`), and says of each file whether it came whole. It is
/// never done with a part, so it begins at the first one that is there each time, as the clerk does: what it had of a file
/// that was half here is gone with it.
public final class Mailroom {

    private static final String INBOX = "portal.files";

    private final Pigeonholes holes = new Pigeonholes();

    private final PrintWriter out;

    private Mailroom(PrintWriter out) {
        this.out = out;
    }

    public static InTray open(Properties connection, PrintWriter out) {
        return InTray.open("mailroom", INBOX, connection, out, () -> {
            var mailroom = new Mailroom(out);
            return (messages, _) -> mailroom.take(messages);
        });
    }

    private void take(ConsumerRecords<String, byte[]> messages) {
        for (var message : messages) {
            FilePart.read(message)
                .ifPresentOrElse((it) -> this.holes.take(it).ifPresent(this::say), () -> passOver(message));
        }
    }

    private void passOver(ConsumerRecord<?, ?> message) {
        say("passed over: offset %d of %s-%d is no part of a file".formatted(message.offset(), message.topic(),
                message.partition()));
    }

    private void say(String what) {
        this.out.println(what);
        this.out.flush();
    }

}
