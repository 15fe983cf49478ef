package dev.kontor.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Request;
import tools.jackson.databind.json.JsonMapper;

/// Somebody who opens one page after the other and writes down what is wrong with each. With `KONTOR_LOOK` naming a
/// folder, there is a picture of each as well.
final class Inspection {

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    /// What stands in the place of something that is still on its way.
    private static final String WAITING = ".mantine-Skeleton-root, [aria-busy=true]";

    /// The one that the tests of the web app use.
    private static final String AXE = read(Portal.root().resolve("web/node_modules/axe-core/axe.min.js"));

    private static final List<String> WORDS = List
        .copyOf(new JsonMapper().readTree(read(Portal.root().resolve("web/src/locales/en.json"))).propertyNames());

    private static final String JUDGEMENT = script();

    private final String who;

    private final Look look;

    private final Visitor visitor;

    private final List<String> findings = new ArrayList<>();

    private final List<String> complaints = new ArrayList<>();

    private final Map<String, String> titles = new HashMap<>();

    private final Set<Request> underWay = new HashSet<>();

    Inspection(String who, Look look, Visitor visitor) {
        this.who = who;
        this.look = look;
        this.visitor = visitor;
        var page = visitor.page();
        page.onRequest(this.underWay::add);
        page.onRequestFinished(this.underWay::remove);
        page.onRequestFailed(this.underWay::remove);
        page.onPageError((it) -> this.complaints.add("fails: " + it));
        page.onConsoleMessage((it) -> {
            if (it.type().equals("error")) {
                this.complaints.add("complains: " + it.text() + " at " + it.location());
            }
        });
    }

    List<String> findings() {
        return this.findings;
    }

    void open(String address) {
        this.complaints.clear();
        this.underWay.clear();
        try {
            this.visitor.open(address);
            if (!comesToRest()) {
                note(address, "is not there after " + PATIENCE);
            }
            picture(address);
            judge(address);
        }
        catch (PlaywrightException failed) {
            note(address, failed.getMessage());
        }
        this.complaints.stream().distinct().forEach((it) -> note(address, it));
    }

    private boolean comesToRest() {
        var page = this.visitor.page();
        var end = System.nanoTime() + PATIENCE.toNanos();
        int quiet = 0;
        while (quiet < 2 && System.nanoTime() < end) {
            page.waitForTimeout(50);
            var there = this.underWay.isEmpty() && page.locator(WAITING).count() == 0
                    && page.locator("#root h1").first().isVisible();
            quiet = there ? quiet + 1 : 0;
        }
        return quiet == 2;
    }

    private void judge(String address) {
        var page = this.visitor.page();
        page.evaluate(AXE);
        var wrong = (List<?>) page.evaluate(JUDGEMENT, Map.of("language", this.look.language(), "words", WORDS));
        wrong.forEach((it) -> note(address, it.toString()));
        judgeTitle(address, page.title());
    }

    /// Where one of the open invitations is pointed at, the page is still the page of the
    /// open invitations.
    private void judgeTitle(String address, String title) {
        if (!address.equals("/") && !title.contains(" · ")) {
            note(address, "has no title but " + title);
        }
        var other = this.titles.putIfAbsent(title, address);
        if (other != null && !address.startsWith("/invitations/")) {
            note(address, "has the title of " + other + ": " + title);
        }
    }

    private void picture(String address) {
        Optional.ofNullable(System.getenv("KONTOR_LOOK")).ifPresent((folder) -> {
            var name = "%s-%s%s.png".formatted(this.look.name().toLowerCase(Locale.ROOT), this.who,
                    address.replaceAll("[^\\w.@]+", "-"));
            this.visitor.page()
                .screenshot(new Page.ScreenshotOptions().setPath(Path.of(folder, name)).setFullPage(true));
        });
    }

    private void note(String address, String finding) {
        this.findings.add("%s, %s %s %s".formatted(this.look, this.who, address, finding));
    }

    private static String script() {
        try (var script = Inspection.class.getResourceAsStream("findings.js")) {
            return new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
        }
        catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        }
        catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

}
