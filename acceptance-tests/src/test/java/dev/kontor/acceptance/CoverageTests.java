package dev.kontor.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// `docs/coverage.md` says which tests prove which behaviour. Its first two columns are ours, the third is written with
/// `-Dcoverage.write` from the names of all tests. A behaviour without a test fails here, and so does a test that is named
/// there and proves it no more; one that came since may be missing until the table is written anew.
class CoverageTests {

    private static final Path ROOT = Path.of("..");

    private static final Path TABLE = ROOT.resolve("docs/coverage.md");

    private static final Pattern ROW = Pattern.compile("(?m)^\\| ([FB]-\\d+) \\| (.*?) \\| (.*?) ?\\|$");

    private static final Pattern ID = Pattern.compile("[FB]-\\d{2,3}");

    private static final String LITERAL = "\"(?:[^\"\\\\]|\\\\.)*\"";

    private static final Pattern JAVA_NAME = Pattern
        .compile("(?:@DisplayName\\(|@ParameterizedTest\\(name = )(" + LITERAL + "(?:\\s*\\+\\s*" + LITERAL + ")*)");

    private static final Pattern WEB_NAME = Pattern
        .compile("\\b(?:test|describe)(?:\\.each\\(.*?\\))?\\(\\s*(['\"`])(.*?)(?<!\\\\)\\1", Pattern.DOTALL);

    @Test
    void everyBehaviourIsNamedByATest() throws IOException {
        var table = Files.readString(TABLE);
        var tests = tests();

        var unproven = ROW.matcher(table)
            .results()
            .map(it -> it.group(1))
            .filter(it -> !tests.containsKey(it))
            .toList();
        assertThat(unproven).as("behaviours without a test that names them").isEmpty();

        if (System.getProperty("coverage.write") != null) {
            Files.writeString(TABLE, ROW.matcher(table).replaceAll(it -> Matcher.quoteReplacement(row(it, tests))));
            return;
        }
        assertThat(ROW.matcher(table).results()).as("""
                Write %s anew and look at the diff:
                mvn -pl acceptance-tests test -Dtest=CoverageTests -Dcoverage.write""", TABLE)
            .allSatisfy(row -> assertThat(tests.get(row.group(1))).as(row.group(1))
                .containsAll(List.of(row.group(3).split(", "))));
    }

    private static String row(MatchResult row, Map<String, Set<String>> tests) {
        return "| %s | %s | %s |".formatted(row.group(1), row.group(2),
                String.join(", ", tests.getOrDefault(row.group(1), Set.of())));
    }

    /// The classes and files, by the behaviours in the names of their tests.
    private static Map<String, Set<String>> tests() throws IOException {
        var tests = new TreeMap<String, Set<String>>();
        for (var module : modules()) {
            collect(module.resolve("src/test/java"), ".java", JAVA_NAME, tests);
        }
        collect(ROOT.resolve("web/src"), ".test.ts", WEB_NAME, tests);
        collect(ROOT.resolve("web/src"), ".test.tsx", WEB_NAME, tests);
        return tests;
    }

    private static List<Path> modules() throws IOException {
        try (var top = Files.list(ROOT); var deploy = Files.list(ROOT.resolve("deploy"))) {
            return Stream.concat(top, deploy).filter(it -> Files.exists(it.resolve("pom.xml"))).sorted().toList();
        }
    }

    private static void collect(Path folder, String ending, Pattern names, Map<String, Set<String>> tests)
            throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (var files = Files.walk(folder)) {
            files.filter(it -> it.toString().endsWith(ending)).forEach(file -> {
                var test = file.getFileName().toString().replaceFirst("\\.java$", "");
                names.matcher(read(file))
                    .results()
                    .flatMap(it -> ID.matcher(it.group(it.groupCount())).results())
                    .forEach(id -> tests.computeIfAbsent(id.group(), _ -> new TreeSet<>()).add(test));
            });
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
