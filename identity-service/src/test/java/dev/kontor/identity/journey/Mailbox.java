package dev.kontor.identity.journey;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import dev.kontor.platform.test.Servers;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;

import static org.awaitility.Awaitility.await;

/// The mail server of these tests: a real one, for the service and for Keycloak, which can be stopped.
final class Mailbox {

    private static final GreenMail SERVER = started();

    private Mailbox() {
    }

    static int port() {
        return Servers.keycloak().smtpPort();
    }

    private static GreenMail started() {
        var server = new GreenMail(new ServerSetup(port(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        return server;
    }

    /// Safe to be called before the first mail.
    static void open() {
        if (!SERVER.isRunning()) {
            SERVER.start();
        }
    }

    static void close() {
        SERVER.stop();
    }

    static List<MimeMessage> of(String email) {
        return Arrays.stream(SERVER.getReceivedMessages()).filter((it) -> isTo(it, email)).toList();
    }

    /// The newest of that many mails to the address.
    static MimeMessage awaits(String email, int count) {
        return await().atMost(Duration.ofSeconds(60)).until(() -> of(email), (it) -> it.size() >= count).get(count - 1);
    }

    static String text(MimeMessage mail) {
        return GreenMailUtil.getWholeMessage(mail).replace("=\r\n", "").replace("=3D", "=");
    }

    static String subject(MimeMessage mail) {
        try {
            return mail.getSubject();
        }
        catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static boolean isTo(MimeMessage mail, String email) {
        try {
            return mail.getRecipients(RecipientType.TO)[0].toString().equals(email);
        }
        catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

}
