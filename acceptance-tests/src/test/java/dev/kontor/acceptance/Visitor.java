package dev.kontor.acceptance;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.WaitForURLOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Playwright.CreateOptions;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.RequestOptions;
import com.microsoft.playwright.options.WaitUntilState;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.awaitility.Awaitility.await;

/// A person at a browser of their own: no visitor sees another one's cookies.
final class Visitor implements AutoCloseable {

    private static final Pattern ACTION_LINK = Pattern.compile("http\\S+/login-actions/action-token\\S+");

    private static final JsonMapper JSON = new JsonMapper();

    private static final Playwright PLAYWRIGHT = Playwright
        .create(new CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));

    private static final Browser BROWSER = PLAYWRIGHT.chromium()
        .launch(new LaunchOptions()
            .setExecutablePath(Path.of(System.getenv().getOrDefault("KONTOR_CHROMIUM", "/usr/bin/chromium")))
            .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                    "--disable-background-networking", "--disable-component-update", "--disable-sync")));

    private final Portal portal = Portal.running();

    private final BrowserContext context;

    private final Page page;

    private Visitor(Browser.NewContextOptions options) {
        this.context = BROWSER.newContext(options);
        this.context.setDefaultTimeout(40_000);
        this.page = this.context.newPage();
    }

    /// Somebody who speaks English and sits at a desk.
    static Visitor arrives() {
        return arrives(_ -> {
        });
    }

    static Visitor arrives(Consumer<Browser.NewContextOptions> how) {
        var options = new Browser.NewContextOptions().setLocale("en-GB").setViewportSize(1440, 900);
        how.accept(options);
        return new Visitor(options);
    }

    static Visitor loggedIn(String email, String password) {
        var visitor = arrives();
        visitor.logIn(email, password);
        return visitor;
    }

    Page page() {
        return page;
    }

    BrowserContext context() {
        return context;
    }

    void logIn(String email, String password) {
        open("/bff/login?to=/");
        page.locator("#username").fill(email);
        page.locator("#password").fill(password);
        page.locator("#kc-login").click();
        awaitThePortal();
    }

    /// The entry leads on to a company or to the choice of one.
    private void awaitThePortal() {
        try {
            page.waitForURL(
                    Pattern.compile(Pattern.quote(portal.address("/")) + "(c/.*|companies|backoffice.*|profile)"),
                    new WaitForURLOptions().setWaitUntil(WaitUntilState.COMMIT));
        }
        catch (TimeoutError stuck) {
            throw new AssertionError("Stuck at " + page.url() + ": " + page.locator("body").innerText(), stuck);
        }
    }

    /// Logs in with a one-time password and chooses the own one, as the login page asks
    /// for.
    void logInFirst(String email, String oneTime, String own) {
        open("/bff/login?to=/");
        page.locator("#username").fill(email);
        page.locator("#password").fill(oneTime);
        page.locator("#kc-login").click();
        page.locator("#password-new").fill(own);
        page.locator("#password-confirm").fill(own);
        page.locator("input[type=submit], button[type=submit]").first().click();
        awaitThePortal();
    }

    /// The same for somebody whose address nobody has vouched for: a link in a mail
    /// confirms it.
    void logInFirstAndConfirm(String email, String oneTime, String own) {
        open("/bff/login?to=/");
        page.locator("#username").fill(email);
        page.locator("#password").fill(oneTime);
        page.locator("#kc-login").click();
        page.navigate(linkInTheMail(email));
        page.locator("#password-new").fill(own);
        page.locator("#password-confirm").fill(own);
        page.locator("input[type=submit], button[type=submit]").first().click();
        awaitThePortal();
    }

    /// Where Keycloak's newest mail to the address leads.
    String linkInTheMail(String email) {
        return await().atMost(Duration.ofSeconds(30))
            .pollInterval(Duration.ofSeconds(1))
            .ignoreExceptions()
            .until(() -> {
                var link = ACTION_LINK.matcher(portal.kontor("mail", email));
                return link.find() ? link.group() : null;
            }, (link) -> link != null);
    }

    /// The sheet with the own data, before anything else (F-007).
    void confirmsTheSheet() {
        page.waitForURL("**/profile");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Confirm").setExact(true)).click();
        page.waitForURL("**/c/**");
    }

    void open(String path) {
        page.navigate(portal.address(path));
    }

    APIResponse get(String path) {
        return context.request().get(portal.address(path));
    }

    APIResponse get(String path, String language) {
        return context.request()
            .get(portal.address(path), RequestOptions.create().setHeader("Accept-Language", language));
    }

    APIResponse send(String method, String path, Object content) {
        return send(method, path, content, RequestOptions.create());
    }

    /// Asks for a change as a page would: with the session and the token of its cookie.
    APIResponse send(String method, String path, Object content, RequestOptions options) {
        return context.request()
            .fetch(portal.address(path),
                    options.setMethod(method)
                        .setHeader("X-XSRF-TOKEN", token())
                        .setHeader("Content-Type", "application/json")
                        .setData(JSON.writeValueAsBytes(content)));
    }

    private String token() {
        get("/bff/session");
        return context.cookies().stream().filter(it -> it.name.equals("XSRF-TOKEN")).findFirst().orElseThrow().value;
    }

    JsonNode json(String path) {
        var response = get(path);
        if (!response.ok()) {
            throw new AssertionError("GET " + path + " answered " + response.status() + ": " + response.text());
        }
        return JSON.readTree(response.text());
    }

    static JsonNode json(APIResponse response) {
        return JSON.readTree(response.text());
    }

    /// Keeps a picture of what the visitor sees, for whoever reads the test's results.
    void picture(String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "pictures", name + ".png")));
    }

    @Override
    public void close() {
        context.close();
    }

}
