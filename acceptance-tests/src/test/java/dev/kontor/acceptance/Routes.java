package dev.kontor.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/// The pages of the web app as its router has them, each by its pattern, such as `/c/$company/members/$email`.
final class Routes {

    private static final Pattern ROUTE = Pattern.compile("(?:const (\\w+) = )?createRoute\\(\\{\\s*"
            + "getParentRoute: \\(\\) => (\\w+),\\s*(?:id: '[^']*'|path: '([^']*)')");

    private static final Pattern ANY_ROUTE = Pattern.compile("createRoute\\(");

    private Routes() {
    }

    private record Route(String name, String pattern, boolean hasPage) {
    }

    static List<String> ofPages() {
        var source = source();
        var found = ROUTE.matcher(source).results().toList();
        if (found.size() != ANY_ROUTE.matcher(source).results().count()) {
            throw new AssertionError("The router has a route that is not written as the others are");
        }
        var patterns = new HashMap<>(Map.of("root", ""));
        var parents = new HashSet<String>();
        var routes = new ArrayList<Route>();
        for (int i = 0; i < found.size(); i++) {
            var route = found.get(i);
            var end = (i + 1 < found.size()) ? found.get(i + 1).start() : source.length();
            var name = Objects.requireNonNullElse(route.group(1), "");
            var path = patterns.get(route.group(2)) + Objects.requireNonNullElse(route.group(3), "");
            var pattern = path.replaceFirst("/$", "");
            patterns.put(name, pattern);
            parents.add(route.group(2));
            routes.add(new Route(name, pattern, source.substring(route.start(), end).contains("component:")));
        }
        // a parent is the frame around a page
        return routes.stream()
            .filter((it) -> it.hasPage() && !parents.contains(it.name()))
            .map((it) -> it.pattern().isEmpty() ? "/" : it.pattern())
            .toList();
    }

    private static String source() {
        try {
            return Files.readString(Portal.root().resolve("web/src/app/router.tsx"));
        }
        catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

}
