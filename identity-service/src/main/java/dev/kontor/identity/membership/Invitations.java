package dev.kontor.identity.membership;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;

import dev.kontor.identity.customer.Companies;
import dev.kontor.identity.customer.Company;
import dev.kontor.identity.mail.Letter;
import dev.kontor.identity.mail.MailKind;
import dev.kontor.identity.mail.Mails;
import dev.kontor.identity.person.Names;
import dev.kontor.identity.person.Person;
import dev.kontor.platform.CompanyId;

import org.springframework.stereotype.Component;

/// Writes to people who are to act for a company. The link of a question goes to the address alone: who can use it reads
/// the mails to the address, whoever knows its password. Part of the caller's transaction.
@Component
class Invitations {

    private static final int LINK_BYTES = 24;

    private final SecureRandom random = new SecureRandom();

    private final Companies companies;

    private final Mails mails;

    private final Clock clock;

    Invitations(Companies companies, Mails mails, Clock clock) {
        this.companies = companies;
        this.mails = mails;
        this.clock = clock;
    }

    /// Asks a person who has a login already; an earlier link is of no use from now on.
    Membership ask(Membership membership, Names names, MailKind question, String by) {
        var bytes = new byte[LINK_BYTES];
        this.random.nextBytes(bytes);
        var link = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        this.mails.write(
                new Letter(question, membership.email(), names.firstName() + " " + names.lastName(), names.language(),
                        name(membership.company()), by, "/invitations/" + membership.company() + "?link=" + link));
        return membership.asking(Consent.asked(link, by, names, this.clock.instant()));
    }

    /// Tells a new person who has made it a login; the way in comes in Keycloak's own
    /// mail.
    void greet(Membership membership, Person person, Entry entry, String by) {
        switch (entry) {
            case COMPANY_BY_LINK -> this.mails
                .write(new Letter(MailKind.WELCOME, person.email(), person.firstName() + " " + person.lastName(),
                        person.language(), name(membership.company()), by, "/"));
            // who registered is told that it is approved; the others are told by whoever
            // hands over the password
            case STAFF, COMPANY_BY_PASSWORD, REGISTRATION -> {
            }
        }
    }

    private String name(CompanyId company) {
        return this.companies.find(company).map(Company::name).orElse(company.value());
    }

}
