package dev.kontor.gateway.login;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import dev.kontor.gateway.Browser;
import dev.kontor.gateway.GatewayInstance;
import dev.kontor.gateway.Upstream;
import dev.kontor.local.LocalKeycloak;
import dev.kontor.local.LocalMongo;
import dev.kontor.local.Ports;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static dev.kontor.gateway.Browser.location;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/// The login from the first click to the logout, with a real Keycloak behind `/auth` and a real MongoDB. The portal lives in
/// a directory of its host, as a supplier may want it (F-023).
class LoginIT {

    private static final String DIRECTORY = "/cc";

    private static final String EMAIL = "ana@example.com";

    private static final String PASSWORD = "Correct-Horse-7";

    private static final Pattern FORM = Pattern.compile("<form[^>]*action=\"([^\"]+)\"");

    private static final Pattern SECRET = Pattern.compile("name=\"totpSecret\" value=\"([^\"]+)\"");

    static LocalMongo mongo;

    static LocalKeycloak keycloak;

    static GreenMail mail;

    static Upstream service;

    static Map<String, String> settings;

    static GatewayInstance gateway;

    static KeycloakAdmin admin;

    static String person;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        int port = Ports.free();
        mongo = LocalMongo.start();
        keycloak = LocalKeycloak.start(new LocalKeycloak.Options().publicUrl("http://localhost:" + port + DIRECTORY)
            .with(Map.of("KONTOR_STAFF_SECOND_FACTOR", "CONDITIONAL", "KONTOR_BRANDING_NAME", "Nordwerk",
                    "KONTOR_BRANDING_COLOR", "#FFCC00")));
        mail = new GreenMail(new ServerSetup(keycloak.smtpPort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mail.start();
        service = Upstream.start();
        settings = new HashMap<>(Map.of("server.port", "" + port, "kontor.public.url",
                "http://localhost:" + port + DIRECTORY, "spring.mongodb.uri", mongo.uri("gateway"),
                "kontor.keycloak.url", keycloak.url(), "kontor.keycloak.client-secret", keycloak.secrets().gateway(),
                "KONTOR_IDENTITY_URI", service.uri()));
        gateway = GatewayInstance.start(settings);
        admin = new KeycloakAdmin(keycloak);
        person = admin.createPerson(EMAIL, PASSWORD);
    }

    @AfterAll
    static void stop() {
        gateway.close();
        mail.stop();
        service.close();
        keycloak.close();
        mongo.close();
    }

    @BeforeEach
    void forget() {
        service.reset();
    }

    @Test
    @DisplayName("F-022 the closed portal lets no customer in and ends the sessions there are, but the staff's")
    void closedForCustomersOnly() throws Exception {
        var clerk = admin.createPerson("clerk@example.com", PASSWORD);
        admin.makeStaff(clerk);
        try (var browser = new Browser(); var atTheOffice = new Browser(); var late = new Browser()) {
            logIn(browser, "/");
            var setUp = submit(atTheOffice, atTheOffice.open(at("/bff/login?to=/backoffice")), "clerk@example.com",
                    PASSWORD);
            atTheOffice.get(location(setsUpAnApp(atTheOffice, atTheOffice.open(location(setUp))).answer()));
            assertThat(browser.get(at("/api/me")).statusCode()).isEqualTo(200);

            service.portal(false);

            await().atMost(Duration.ofSeconds(1)).until(() -> browser.get(at("/api/me")).statusCode() == 401);
            assertThat(atTheOffice.get(at("/api/me")).statusCode()).isEqualTo(200);
            var refused = logIn(late, "/");
            assertThat(refused.statusCode()).isEqualTo(403);
            assertThat(refused.body()).contains("portal-closed");
            assertThat(late.cookies()).doesNotContainKey("__Host-kontor");

            service.portal(true);
            browser.open(at("/bff/login"));
            assertThat(browser.get(at("/api/me")).statusCode()).as("Keycloak still knows who it is").isEqualTo(200);
        }
    }

    @Test
    @DisplayName("F-009 a person logs in with e-mail and password and lands where he wanted to go")
    void logsInByTheFormAndReachesTheService() {
        try (var browser = new Browser()) {
            var landing = logIn(browser, "/c/17850/invoices?status=OPEN");

            assertThat(location(landing)).isEqualTo("/cc/c/17850/invoices?status=OPEN");
            assertThat(Objects.requireNonNull(browser.cookies().get("__Host-kontor")).header())
                .containsIgnoringCase("HttpOnly")
                .contains("Secure", "SameSite=Lax", "Path=/")
                .doesNotContain("Domain", "Max-Age");
            assertThat(browser.cookies()).doesNotContainKeys("__Host-kontor-login", "SESSION");
            assertThat(browser.get(at("/bff/session")).body())
                .isEqualTo("{\"authenticated\":true,\"name\":\"Ana Pop\",\"email\":\"ana@example.com\"}");
            assertThat(browser.get(at("/api/me")).statusCode()).isEqualTo(200);
            var token = claims(lastToken());
            assertThat(token.get("sub").asString()).isEqualTo(person);
            assertThat(token.get("iss").asString()).isEqualTo(keycloak.issuer());
            assertThat(token.get("aud").toString()).contains("kontor-api");
        }
    }

    @Test
    void keepsTheSessionOverARestartAndOnASecondInstance() {
        try (var browser = new Browser()) {
            logIn(browser, "/");
            gateway.close();
            gateway = GatewayInstance.start(settings);
            assertThat(browser.get(at("/api/me")).statusCode()).isEqualTo(200);

            var others = new HashMap<>(settings);
            others.put("server.port", "0");
            try (var second = GatewayInstance.start(others)) {
                assertThat(browser.get(second.url() + DIRECTORY + "/api/me").statusCode()).isEqualTo(200);
                logOut(browser, second.url() + DIRECTORY);
            }
            assertThat(browser.copy().get(at("/api/me")).statusCode()).isEqualTo(401);
        }
    }

    @Test
    void startsASessionWithANewIdWhateverTheBrowserBrought() {
        try (var victim = new Browser(); var attacker = new Browser()) {
            var planted = "A".repeat(43);
            victim.cookies().put("__Host-kontor", new Browser.Cookie(planted, "/", ""));
            attacker.cookies().put("__Host-kontor", new Browser.Cookie(planted, "/", ""));
            logIn(victim, "/");

            assertThat(sessionId(victim)).isNotEqualTo(planted);
            assertThat(attacker.get(at("/api/me")).statusCode()).isEqualTo(401);
        }
    }

    @Test
    void endsOurSessionAndKeycloaksAtTheLogout() {
        try (var browser = new Browser()) {
            logIn(browser, "/");
            var stolen = browser.copy();

            var farewell = browser.open(logOut(browser, at("")));

            assertThat(farewell.uri()).hasToString(at("/"));
            assertThat(browser.cookies()).doesNotContainKey("__Host-kontor");
            assertThat(stolen.get(at("/api/me")).statusCode()).isEqualTo(401);
            assertThat(stolen.open(at("/bff/login")).body()).contains("password");
        }
    }

    @Test
    void endsTheSessionOnEveryInstanceWhenKeycloakEndsIts() throws IOException, InterruptedException {
        var others = new HashMap<>(settings);
        others.put("server.port", "0");
        try (var browser = new Browser(); var other = new Browser(); var second = GatewayInstance.start(others)) {
            logIn(browser, "/");
            logIn(other, "/");
            assertThat(browser.get(second.url() + DIRECTORY + "/api/me").statusCode()).isEqualTo(200);

            admin.logOut(person);

            await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(browser.get(second.url() + DIRECTORY + "/api/me").statusCode())
                    .isEqualTo(401));
            assertThat(browser.get(at("/api/me")).statusCode()).isEqualTo(401);
            assertThat(other.get(at("/api/me")).statusCode()).isEqualTo(401);
        }
    }

    @Test
    void renewsTheAccessTokenAtKeycloak() {
        try (var browser = new Browser()) {
            logIn(browser, "/");
            browser.get(at("/api/me"));
            var before = lastToken();
            var others = new HashMap<>(settings);
            others.put("server.port", "0");
            // every token counts as about to expire
            others.put("kontor.session.refresh-ahead", "1h");
            try (var second = GatewayInstance.start(others)) {
                assertThat(browser.get(second.url() + DIRECTORY + "/api/me").statusCode()).isEqualTo(200);
                assertThat(lastToken()).isNotEqualTo(before);
                assertThat(claims(lastToken()).get("sid")).isEqualTo(claims(before).get("sid"));
            }
        }
    }

    @Test
    void finishesALoginThatAnotherTabOverwrote() {
        try (var browser = new Browser()) {
            var first = browser.open(at("/bff/login?to=/companies"));
            browser.open(at("/bff/login?to=/other"));

            var lost = submit(browser, first, PASSWORD);
            assertThat(location(lost)).startsWith(at("/login/oauth2/code/keycloak"));
            var again = browser.get(location(lost));
            assertThat(location(again)).isEqualTo("/cc/bff/login?to=%2Fcompanies&again=true");
            assertThat(browser.open(gateway.url() + location(again)).uri()).hasToString(at("/companies"));
            assertThat(browser.get(at("/api/me")).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void doesNotTakeACodeForALoginThatThisBrowserDidNotBegin() {
        try (var attacker = new Browser(); var victim = new Browser()) {
            var form = attacker.open(at("/bff/login?to=/"));
            var callback = location(submit(attacker, form, PASSWORD));

            assertThat(location(victim.get(callback))).startsWith("/cc/bff/login?");
            assertThat(victim.cookies()).doesNotContainKey("__Host-kontor");
            var tampered = Objects.requireNonNull(attacker.cookies().get("__Host-kontor-login"));
            var value = tampered.value().substring(0, 20) + ((tampered.value().charAt(20) == 'A') ? "B" : "A")
                    + tampered.value().substring(21);
            victim.cookies().put("__Host-kontor-login", new Browser.Cookie(value, "/", ""));
            assertThat(location(victim.get(callback))).startsWith("/cc/bff/login?");
            assertThat(victim.cookies()).doesNotContainKey("__Host-kontor");
        }
    }

    @Test
    void goesOnWhenTheBrowserComesBackASecondTime() {
        try (var browser = new Browser()) {
            var form = browser.open(at("/bff/login?to=/companies"));
            var callback = location(submit(browser, form, PASSWORD));

            assertThat(location(browser.get(callback))).isEqualTo("/cc/companies");
            assertThat(location(browser.get(callback))).isEqualTo("/cc/companies");
        }
    }

    @Test
    @DisplayName("F-018 a wrong password gets Keycloak's generic text and no session")
    void givesNoSessionForAWrongPassword() {
        try (var browser = new Browser()) {
            var answer = submit(browser, browser.open(at("/bff/login")), "wrong");

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(browser.cookies()).doesNotContainKey("__Host-kontor");
            logIn(browser, "/");
        }
    }

    @Test
    @DisplayName("F-009 a person sets up an app for codes, is asked for one at the next login, and removes it again")
    void asksForACodeOnceAnAppIsSetUp() throws Exception {
        var cautious = admin.createPerson("otp@example.com", PASSWORD);
        try (var browser = new Browser()) {
            browser.get(location(submit(browser, browser.open(at("/bff/login")), "otp@example.com", PASSWORD)));
            assertThat(browser.open(at("/bff/login?action=passkey&to=/me&lang=en")).body())
                .contains("registerByWebAuthn");

            var page = browser.open(at("/bff/login?action=totp&to=/me&lang=en"));
            var app = setsUpAnApp(browser, page);
            assertThat(location(browser.get(location(app.answer())))).isEqualTo("/cc/me");
            browser.open(logOut(browser, at("")));

            var codePage = submit(browser, browser.open(at("/bff/login?to=/companies")), "otp@example.com", PASSWORD);
            assertThat(codePage.statusCode()).as("the password alone is not enough").isEqualTo(200);
            var refused = browser.post(action(codePage), "otp=000000");
            assertThat(refused.statusCode()).isEqualTo(200);
            var accepted = browser.post(action(refused), "otp=" + Totp.code(app.secret(), 1));
            assertThat(location(browser.get(location(accepted)))).isEqualTo("/cc/companies");

            var credential = admin.credential(cautious, "otp");
            var remove = browser.open(at("/bff/login?action=remove&credential=" + credential + "&to=/me&lang=en"));
            browser.post(action(remove), "accept=Yes");
            assertThat(admin.credential(cautious, "otp")).isEmpty();
        }
    }

    @Test
    @DisplayName("F-009 staff of the supplier gets in with a second factor only: set up at the first login, asked for at every other and by a forgotten password")
    void asksTheStaffForASecondFactor() throws Exception {
        var email = "vera@example.com";
        admin.makeStaff(admin.createPerson(email, PASSWORD));
        try (var first = new Browser(); var second = new Browser(); var thief = new Browser()) {
            var afterPassword = submit(first, first.open(at("/bff/login?to=/backoffice")), email, PASSWORD);
            assertThat(location(afterPassword)).contains("required-action").doesNotContain("/login/oauth2/code");
            var app = setsUpAnApp(first, first.open(location(afterPassword)));
            assertThat(location(first.get(location(app.answer())))).isEqualTo("/cc/backoffice");

            var codePage = submit(second, second.open(at("/bff/login?to=/backoffice")), email, PASSWORD);
            assertThat(codePage.body()).contains("name=\"otp\"");
            var accepted = second.post(action(codePage), "otp=" + Totp.code(app.secret(), -1));
            assertThat(location(second.get(location(accepted)))).as("asked once").isEqualTo("/cc/backoffice");

            // whoever reads somebody's mails
            var login = thief.open(at("/bff/login?to=/backoffice"));
            thief.post(action(thief.open(resetLink(login))), "username=" + email);
            var text = mailText();
            assertThat(text).as("F-023")
                .contains("Nordwerk", "background:#ffcc00;color:#1c2530")
                .doesNotContain("Kontor");
            var reset = thief.open(linkIn(text));
            assertThat(reset.body()).contains("name=\"otp\"").doesNotContain("password-new");
            assertThat(thief.post(action(reset), "otp=000000").body()).contains("name=\"otp\"");
            assertThat(thief.cookies()).doesNotContainKey("__Host-kontor");
        }
    }

    private static String resetLink(HttpResponse<String> login) {
        var link = Pattern.compile("href=\"([^\"]*reset-credentials[^\"]*)\"").matcher(login.body());
        assertThat(link.find()).as(login.body()).isTrue();
        return login.uri().resolve(link.group(1).replace("&amp;", "&")).toString();
    }

    private static String mailText() {
        assertThat(mail.waitForIncomingEmail(20_000, 1)).isTrue();
        return GreenMailUtil.getWholeMessage(mail.getReceivedMessages()[0]).replace("=\r\n", "").replace("=3D", "=");
    }

    private static String linkIn(String text) {
        var link = Pattern.compile("http\\S+/login-actions/action-token\\S+").matcher(text);
        assertThat(link.find()).as(text).isTrue();
        return link.group();
    }

    private static App setsUpAnApp(Browser browser, HttpResponse<String> page) throws GeneralSecurityException {
        var secret = SECRET.matcher(page.body());
        assertThat(secret.find()).as(page.body()).isTrue();
        return new App(secret.group(1), browser.post(action(page),
                "totp=" + Totp.code(secret.group(1), 0) + "&userLabel=Phone&totpSecret=" + secret.group(1)));
    }

    /// An app for codes, and where its setting up led.
    private record App(String secret, HttpResponse<String> answer) {
    }

    private static String action(HttpResponse<String> page) {
        var form = FORM.matcher(page.body());
        assertThat(form.find()).as(page.body()).isTrue();
        return form.group(1).replace("&amp;", "&");
    }

    private static HttpResponse<String> logIn(Browser browser, String to) {
        return logIn(browser, to, EMAIL);
    }

    private static HttpResponse<String> logIn(Browser browser, String to, String email) {
        var form = browser.open(at("/bff/login?to=" + URLEncoder.encode(to, StandardCharsets.UTF_8)));
        var callback = submit(browser, form, email, PASSWORD);
        assertThat(callback.statusCode()).as(callback.body()).isEqualTo(302);
        return browser.get(location(callback));
    }

    private static HttpResponse<String> submit(Browser browser, HttpResponse<String> page, String password) {
        return submit(browser, page, EMAIL, password);
    }

    private static HttpResponse<String> submit(Browser browser, HttpResponse<String> page, String email,
            String password) {
        return browser.post(action(page),
                "username=" + URLEncoder.encode(email, StandardCharsets.UTF_8) + "&password=" + password);
    }

    private static String logOut(Browser browser, String gatewayUrl) {
        browser.get(gatewayUrl + "/bff/session");
        var csrf = Objects.requireNonNull(browser.cookies().get("XSRF-TOKEN")).value();
        var answer = browser.post(gatewayUrl + "/bff/logout", "", "X-XSRF-TOKEN", csrf);
        assertThat(answer.statusCode()).isEqualTo(200);
        return new JsonMapper().readTree(answer.body()).get("location").asString();
    }

    private static String sessionId(Browser browser) {
        return Objects.requireNonNull(browser.cookies().get("__Host-kontor")).value();
    }

    private static String lastToken() {
        return Objects.requireNonNull(service.calls().getLast().headers().get("Authorization")).replace("Bearer ", "");
    }

    private static JsonNode claims(String token) {
        var payload = token.split("\\.", -1)[1];
        return new JsonMapper().readTree(Base64.getUrlDecoder().decode(payload));
    }

    private static String at(String path) {
        return gateway.url() + DIRECTORY + path;
    }

}
