package dev.kontor.local.stack;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;

import dev.kontor.local.LocalStackException;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `kontor mail`: what the running stack would have sent.
@Command(name = "mail", mixinStandardHelpOptions = true,
        description = "Shows the mails that the portal has written; none leaves this machine.")
final class MailCommand implements Callable<Integer> {

    @Parameters(arity = "0..1", paramLabel = "ADDRESS", description = "only the mails to this address, with their text")
    private @Nullable String address;

    private final int port = PortBlock.ofThisMachine().at(PortBlock.MAIL_API);

    @Override
    public Integer call() throws IOException, InterruptedException, MessagingException {
        if (this.address != null) {
            var path = "/api/user/%s/messages".formatted(URLEncoder.encode(this.address, StandardCharsets.UTF_8));
            for (var mail : read(path)) {
                print(new MimeMessage(null,
                        new ByteArrayInputStream(mail.get("mimeMessage").asString().getBytes(StandardCharsets.UTF_8))));
            }
            return 0;
        }
        for (var user : read("/api/user")) {
            for (var mail : read("/api/user/%s/messages"
                .formatted(URLEncoder.encode(user.get("email").asString(), StandardCharsets.UTF_8)))) {
                System.out.printf("%-40s %s%n", user.get("email").asString(), mail.get("subject").asString());
            }
        }
        return 0;
    }

    private static void print(MimeMessage mail) throws MessagingException, IOException {
        System.out.printf("── %s%n%s%n%n", mail.getSubject(), text(mail).strip());
    }

    private static String text(Part part) throws MessagingException, IOException {
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                var text = text(parts.getBodyPart(i));
                if (!text.isBlank()) {
                    return text;
                }
            }
            return "";
        }
        return part.isMimeType("text/plain") ? part.getContent().toString() : "";
    }

    private JsonNode read(String path) throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + this.port + path)).build();
            var answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new LocalStackException("There are no mails to " + this.address);
            }
            return new JsonMapper().readTree(answer.body());
        }
        catch (ConnectException away) {
            throw new LocalStackException("Nothing answers on port %d: does './kontor up' run?".formatted(this.port),
                    away);
        }
    }

}
