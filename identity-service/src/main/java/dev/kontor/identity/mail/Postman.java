package dev.kontor.identity.mail;

import java.util.Date;
import java.util.stream.Stream;

import dev.kontor.identity.background.Patience;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.core.NestedExceptionUtils;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Brings the mails to the mail server, the oldest first, and forgets each once the server has it. Killed in between, the
/// mail goes out once more under the same Message-ID, by which mailboxes know it again.
@Component
class Postman {

    private static final Logger log = LoggerFactory.getLogger(Postman.class);

    private static final int AT_ONCE = 100;

    private static final int REFUSED_FOR_GOOD = 500;

    private final Patience patience = new Patience("Sending mails");

    private final WaitingMails mails;

    private final MailText text;

    private final MailSettings settings;

    private final JavaMailSender sender;

    Postman(WaitingMails mails, MailText text, MailSettings settings, JavaMailSender sender) {
        this.mails = mails;
        this.text = text;
        this.settings = settings;
        this.sender = sender;
    }

    @Scheduled(fixedDelayString = "${kontor.mail.interval:500ms}")
    void deliver() {
        this.patience.attempt(this::deliverTheDue);
    }

    private void deliverTheDue() {
        for (int i = 0; i < AT_ONCE; i++) {
            var next = this.mails.claim();
            if (next.isEmpty()) {
                return;
            }
            deliver(next.get());
        }
    }

    private void deliver(WaitingMail mail) {
        try {
            this.sender.send(message(mail));
            this.mails.remove(mail);
        }
        catch (MailException | MessagingException failed) {
            if (isRefused(failed) || this.mails.age(mail).compareTo(this.settings.patience()) > 0) {
                log.error("Mail {} ({}) is given up: {}", mail.id(), mail.letter().kind(), cause(failed));
                this.mails.remove(mail);
            }
            else {
                log.warn("Mail {} ({}) is tried again in {}: {}", mail.id(), mail.letter().kind(), mail.delay(),
                        cause(failed));
                this.mails.postpone(mail);
            }
        }
    }

    /// Its name alone: what a mail server says may hold the address.
    private static String cause(Exception failed) {
        return NestedExceptionUtils.getMostSpecificCause(failed).getClass().getSimpleName();
    }

    private MimeMessage message(WaitingMail mail) throws MessagingException {
        var words = this.text.of(mail.letter());
        var message = this.sender.createMimeMessage();
        var helper = new MimeMessageHelper(message, true, "UTF-8");
        try {
            helper.setFrom(this.settings.from(), this.settings.portal());
        }
        catch (java.io.UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
        helper.setTo(mail.letter().to().value());
        helper.setSubject(words.subject());
        helper.setText(words.text(), words.html());
        helper.setSentDate(Date.from(mail.writtenAt()));
        message.setHeader("Message-ID", "<" + mail.id() + "@" + domain() + ">");
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("Content-Language", mail.letter().spoken());
        return message;
    }

    private String domain() {
        return this.settings.from().substring(this.settings.from().lastIndexOf('@') + 1);
    }

    /// There is no such mailbox, or its server wants nothing of us; anything else may
    /// pass.
    private static boolean isRefused(Exception failed) {
        return failed instanceof MailSendException sending
                && Stream.of(sending.getMessageExceptions()).anyMatch(Postman::isRefusedForGood);
    }

    private static boolean isRefusedForGood(@Nullable Throwable failed) {
        for (var it = failed; it != null; it = next(it)) {
            if (it instanceof SMTPAddressFailedException address && address.getReturnCode() >= REFUSED_FOR_GOOD) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable Throwable next(Throwable failed) {
        return (failed instanceof MessagingException chained && chained.getNextException() != null)
                ? chained.getNextException() : failed.getCause();
    }

}
