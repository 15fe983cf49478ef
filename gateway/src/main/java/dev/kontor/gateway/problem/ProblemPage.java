package dev.kontor.gateway.problem;

import java.util.Locale;

import org.springframework.web.util.HtmlUtils;

/// A problem for a person whose browser asked for a page, not for data. Stands alone: what it would link to may be away.
final class ProblemPage {

    private ProblemPage() {
    }

    static String of(Problem problem, Locale language, String home) {
        return """
                <!doctype html>
                <html lang="%s">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="color-scheme" content="light dark">
                <title>%s · Kontor</title>
                </head>
                <body>
                <main>
                <h1>%s</h1>
                <p>%s</p>
                <p><a href="%s">Kontor</a></p>
                </main>
                </body>
                </html>
                """.formatted(language.getLanguage(), HtmlUtils.htmlEscape(problem.title()),
                HtmlUtils.htmlEscape(problem.title()), HtmlUtils.htmlEscape(problem.detail()), home);
    }

}
