package dev.kontor.benchmark;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import tools.jackson.databind.json.JsonMapper;

/// How long a list takes where there is little and where there is much: asked in turn, so that whatever else the machine
/// does meets both.
final class Growth {

    private static final double GOAL = 1.3;

    private static final int WARM_UP = 1_500;

    private static final int REQUESTS = 400;

    private static final List<Asked> LISTS = List.of(new Asked("first page", "documents?kind=invoices"),
            new Asked("by status", "documents?kind=invoices&status=OPEN"),
            new Asked("by day", "documents?kind=invoices&from=2024-06-01&to=2025-10-31"),
            new Asked("by amount", "documents?kind=invoices&minAmount=5000&maxAmount=25000"),
            new Asked("by amount, sorted by it",
                    "documents?kind=invoices&minAmount=5000&maxAmount=25000&sort=-grossTotal"),
            // so many that each of the companies has a page of them
            new Asked("by beginning of the number", "documents?kind=invoices&number=R-00&size=20&sort=number"),
            new Asked("by all of them",
                    "documents?kind=invoices&number=R-0&status=OPEN&from=2024-03-01&to=2025-11-30&minAmount=2000&maxAmount=60000"),
            new Asked("by commission", "documents?kind=orders&commission=neubau+1"),
            new Asked("due soonest", "documents?kind=invoices&status=OPEN&sort=dueOn"),
            new Asked("all kinds", "transactions"), new Asked("search", "search?q=neubau+1"));

    private final Readers readers;

    private final int few;

    private final int many;

    private final PrintWriter out;

    private final List<String> missed;

    Growth(Readers readers, int few, int many, PrintWriter out, List<String> missed) {
        this.readers = readers;
        this.few = few;
        this.many = many;
        this.out = out;
        this.missed = missed;
    }

    void measure() throws IOException {
        this.out.println("p50 of each list, a tenth of 10,000 documents beside a tenth of all");
        compare(new Place(this.few, Shares.TENTH), new Place(this.many, Shares.TENTH));
        this.out.println("p50 of each list, a company with 2 of 1,000 documents beside one with 200 of 1,000");
        compare(new Place(this.many, Shares.SMALL), new Place(this.many, Shares.LARGE));
    }

    private void compare(Place small, Place large) throws IOException {
        for (var list : LISTS) {
            print(list.name, small, list.path, large, list.path);
        }
        print("deep page", small, deep(small), large, deep(large));
    }

    private void print(String name, Place small, String smallPath, Place large, String largePath) throws IOException {
        try (var one = new PlainClient(small.port); var other = new PlainClient(large.port)) {
            var little = this.readers.toService(0, small.path(smallPath));
            var much = this.readers.toService(0, large.path(largePath));
            for (int i = 0; i < WARM_UP; i++) {
                one.send(little);
                other.send(much);
            }
            var quick = new ArrayList<Duration>();
            var slow = new ArrayList<Duration>();
            for (int i = 0; i < REQUESTS; i++) {
                quick.add(time(one, little));
                slow.add(time(other, much));
            }
            var before = Spread.of(quick).p50().toNanos() / 1e6;
            var after = Spread.of(slow).p50().toNanos() / 1e6;
            this.out.printf("  %-28s %6.2f ms  %6.2f ms  %.2f × (goal %.1f)%n", name, before, after, after / before,
                    GOAL);
            if (after / before > GOAL) {
                this.missed.add("%s %.2f ×".formatted(name, after / before));
            }
        }
    }

    private static Duration time(PlainClient client, byte[] request) throws IOException {
        var begun = System.nanoTime();
        client.send(request);
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    /// A page behind two thirds of the company's invoices, with another one behind it.
    private String deep(Place place) throws IOException {
        var json = new JsonMapper();
        var cursors = new ArrayList<String>();
        try (var client = new PlainClient(place.port)) {
            for (var after = ""; after != null;) {
                var page = json.readTree(
                        client.read(this.readers.toService(0, place.path("documents?kind=invoices&size=50" + after))));
                after = page.get("next").isNull() ? null : "&after=" + page.get("next").stringValue();
                if (after != null) {
                    cursors.add(after);
                }
            }
        }
        return "documents?kind=invoices" + (cursors.isEmpty() ? "" : cursors.get(cursors.size() * 2 / 3));
    }

    static double median(List<Double> values) {
        var sorted = values.stream().sorted().toList();
        return sorted.get(sorted.size() / 2);
    }

    private record Asked(String name, String path) {
    }

    /// A company in one of the two portals.
    private record Place(int port, String company) {

        String path(String list) {
            return "/api/companies/" + company + "/" + list;
        }

    }

}
