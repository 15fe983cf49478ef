package dev.kontor.identity.keycloak;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Supplier;

import dev.kontor.identity.person.EmailAddress;
import dev.kontor.identity.person.FirstLogin;
import dev.kontor.identity.person.LoginState;
import dev.kontor.identity.person.Logins;
import dev.kontor.identity.person.LoginsUnavailableException;
import dev.kontor.identity.person.OneTimePassword;
import dev.kontor.identity.person.Person;
import dev.kontor.platform.access.PersonId;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.InternalServerErrorException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import org.keycloak.admin.client.CreatedResponseUtil;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.admin.client.resource.UserResource;
import org.keycloak.representations.idm.CredentialRepresentation;
import org.keycloak.representations.idm.UserRepresentation;

import org.springframework.stereotype.Component;

/// Logins as Keycloak's users: the e-mail address is the user name.
@Component
class KeycloakLogins implements Logins {

    private static final String PASSWORD = CredentialRepresentation.PASSWORD;

    /// The language of the login's pages.
    private static final String LOCALE = "locale";

    private static final int PAGE = 500;

    private static final String UPDATE_PASSWORD = "UPDATE_PASSWORD";

    private static final String VERIFY_EMAIL = "VERIFY_EMAIL";

    /// The client to whose pages the link leads back.
    private static final String PORTAL = "kontor-gateway";

    private final RealmResource realm;

    private final KeycloakGroups groups;

    private final KeycloakCalls calls;

    KeycloakLogins(RealmResource realm, KeycloakGroups groups, KeycloakCalls calls) {
        this.realm = realm;
        this.groups = groups;
        this.calls = calls;
    }

    @Override
    public Optional<Login> find(EmailAddress email) {
        return this.calls.repeatable(() -> this.realm.users()
            .searchByUsername(email.value(), true)
            .stream()
            .findFirst()
            .map((it) -> new Login(new PersonId(it.getId()), hasPassword(it.getId()),
                    Boolean.TRUE.equals(it.isEmailVerified()))));
    }

    @Override
    public NewLogin create(Person person, @Nullable OneTimePassword password) {
        return this.calls.once(() -> {
            try (var answer = this.realm.users().create(user(person, password))) {
                if (answer.getStatus() == Response.Status.CONFLICT.getStatusCode()) {
                    return new NewLogin.AlreadyThere();
                }
                if (answer.getStatusInfo().getFamily() != Response.Status.Family.SUCCESSFUL) {
                    throw failure(answer);
                }
                return new NewLogin.Created(new PersonId(CreatedResponseUtil.getCreatedId(answer)));
            }
        });
    }

    @Override
    public Outcome fulfil(PersonId login, Person person) {
        return onExisting(login, (user) -> {
            this.groups.align(user, person.wish().accessGroups());
            if (person.loginIsOurs()) {
                align(user, person);
            }
        });
    }

    @Override
    public Optional<LoginState> state(PersonId login) {
        try {
            return Optional.of(this.calls.repeatable(() -> {
                var user = this.realm.users().get(login.value()).toRepresentation();
                var lock = this.realm.attackDetection().bruteForceUserStatus(login.value());
                return new LoginState(true, hasPassword(login.value()), asksForPassword(user),
                        Boolean.TRUE.equals(user.isEnabled()), false, Boolean.TRUE.equals(lock.get("disabled")),
                        Boolean.TRUE.equals(user.isEmailVerified()));
            }));
        }
        catch (NotFoundException gone) {
            return Optional.empty();
        }
    }

    @Override
    public List<Credential> credentials(PersonId login) {
        try {
            return this.calls.repeatable(() -> this.realm.users()
                .get(login.value())
                .credentials()
                .stream()
                .flatMap((it) -> kind(it)
                    .map((kind) -> new Credential(it.getId(), kind, it.getUserLabel(),
                            Instant.ofEpochMilli(it.getCreatedDate())))
                    .stream())
                .toList());
        }
        catch (NotFoundException gone) {
            return List.of();
        }
    }

    private static Optional<Credential.Kind> kind(CredentialRepresentation credential) {
        return switch (credential.getType()) {
            case "otp" -> Optional.of(Credential.Kind.TOTP);
            case "webauthn", "webauthn-passwordless" -> Optional.of(Credential.Kind.PASSKEY);
            default -> Optional.empty();
        };
    }

    private static boolean asksForPassword(UserRepresentation user) {
        return user.getRequiredActions() != null && user.getRequiredActions().contains(UPDATE_PASSWORD);
    }

    /// Keycloak answers 500 when its mail server is away: that says nothing about
    /// Keycloak, so the breaker does not hear of it. Of two links both are good until
    /// one is used.
    @Override
    public Outcome sendLink(PersonId login) {
        try {
            if (!this.calls.<Boolean>repeatable(() -> isLinkSent(login))) {
                throw new LoginsUnavailableException("Keycloak cannot send the link at present", null);
            }
            return Outcome.DONE;
        }
        catch (NotFoundException gone) {
            return Outcome.NO_SUCH_LOGIN;
        }
    }

    private boolean isLinkSent(PersonId login) {
        try {
            this.realm.users()
                .get(login.value())
                .executeActionsEmail(PORTAL, null, List.of(VERIFY_EMAIL, UPDATE_PASSWORD));
            return true;
        }
        catch (InternalServerErrorException noMail) {
            return false;
        }
    }

    @Override
    public Outcome signOut(PersonId login) {
        return onExisting(login, UserResource::logout);
    }

    @Override
    public Outcome requireConfirmation(PersonId login) {
        return onExisting(login, (resource) -> {
            var user = resource.toRepresentation();
            var actions = new TreeSet<>(Objects.requireNonNullElse(user.getRequiredActions(), List.<String>of()));
            if (actions.addAll(List.of(VERIFY_EMAIL, UPDATE_PASSWORD))) {
                user.setRequiredActions(List.copyOf(actions));
                resource.update(user);
            }
        });
    }

    @Override
    public Outcome unlock(PersonId login) {
        return onExisting(login, (user) -> {
            user.toRepresentation();
            this.realm.attackDetection().clearBruteForceForUser(login.value());
        });
    }

    @Override
    public void dropGroupsBut(Supplier<Set<String>> known) {
        this.calls.repeatable(() -> {
            this.groups.dropBut(known);
            return Outcome.DONE;
        });
    }

    @Override
    public Outcome setPassword(PersonId login, OneTimePassword password) {
        return onExisting(login, (user) -> user.resetPassword(credential(password)));
    }

    @Override
    public Set<PersonId> all() {
        var ids = new HashSet<PersonId>();
        for (int first = 0;; first += PAGE) {
            var from = first;
            var page = this.calls.repeatable(() -> this.realm.users().search(null, from, PAGE, true));
            page.forEach((it) -> ids.add(new PersonId(it.getId())));
            if (page.size() < PAGE) {
                return ids;
            }
        }
    }

    private Outcome onExisting(PersonId login, Consumer<UserResource> work) {
        try {
            return this.calls.repeatable(() -> {
                work.accept(this.realm.users().get(login.value()));
                return Outcome.DONE;
            });
        }
        catch (NotFoundException gone) {
            return Outcome.NO_SUCH_LOGIN;
        }
    }

    private static void align(UserResource resource, Person person) {
        var user = resource.toRepresentation();
        var enabled = person.mayComeIn();
        var email = person.email().value();
        if (Boolean.TRUE.equals(user.isEnabled()) != enabled || !email.equalsIgnoreCase(user.getEmail())
                || !person.firstName().equals(user.getFirstName()) || !person.lastName().equals(user.getLastName())
                || !speaks(user, person.language())) {
            user.setEnabled(enabled);
            user.setEmail(email);
            user.setFirstName(person.firstName());
            user.setLastName(person.lastName());
            if (person.language() != null) {
                user.singleAttribute(LOCALE, person.language());
            }
            resource.update(user);
        }
        if (!enabled) {
            resource.logout();
        }
    }

    private static boolean speaks(UserRepresentation user, @Nullable String language) {
        return language == null || language.equals(user.firstAttribute(LOCALE));
    }

    private boolean hasPassword(String id) {
        return this.realm.users().get(id).credentials().stream().anyMatch((it) -> PASSWORD.equals(it.getType()));
    }

    private static UserRepresentation user(Person person, @Nullable OneTimePassword password) {
        var user = new UserRepresentation();
        user.setUsername(person.email().value());
        user.setEmail(person.email().value());
        // nobody but the staff can change the address
        var vouched = person.firstLogin() == FirstLogin.VOUCHED;
        user.setEmailVerified(vouched);
        user.setFirstName(person.firstName());
        user.setLastName(person.lastName());
        user.setEnabled(person.mayComeIn());
        if (person.language() != null) {
            user.setAttributes(Map.of(LOCALE, List.of(person.language())));
        }
        if (password != null) {
            user.setCredentials(List.of(credential(password)));
        }
        if (!vouched) {
            user.setRequiredActions(List.of(VERIFY_EMAIL, UPDATE_PASSWORD));
        }
        else if (password != null) {
            user.setRequiredActions(List.of(UPDATE_PASSWORD));
        }
        return user;
    }

    private static CredentialRepresentation credential(OneTimePassword password) {
        var credential = new CredentialRepresentation();
        credential.setType(PASSWORD);
        credential.setValue(password.value());
        credential.setTemporary(true);
        return credential;
    }

    private static WebApplicationException failure(Response answer) {
        answer.bufferEntity();
        return switch (answer.getStatus()) {
            case 400 -> new BadRequestException(answer);
            default -> new WebApplicationException(answer);
        };
    }

}
