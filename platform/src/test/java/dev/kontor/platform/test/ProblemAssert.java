package dev.kontor.platform.test;

import java.net.http.HttpResponse;
import java.util.List;

import org.assertj.core.api.AbstractAssert;
import org.assertj.core.api.Assertions;
import org.jspecify.annotations.Nullable;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.json.JsonMapper;

import dev.kontor.platform.problem.Problem;

/// Assertions on the problem that a service answered with.
///
/// `assertThat(result).isProblem(400, "invalid-request").namesField("from", "reversed-range")`
public final class ProblemAssert extends AbstractAssert<ProblemAssert, Answer> {

    private static final JsonMapper JSON = new JsonMapper();

    private ProblemAssert(Answer answer) {
        super(answer, ProblemAssert.class);
    }

    public static ProblemAssert assertThat(MvcTestResult result) {
        return new ProblemAssert(Answer.of(result));
    }

    public static ProblemAssert assertThat(HttpResponse<String> response) {
        return new ProblemAssert(Answer.of(response));
    }

    public static ProblemAssert assertThat(Answer answer) {
        return new ProblemAssert(answer);
    }

    public ProblemAssert isProblem(int status, String code) {
        isNotNull();
        Assertions.assertThat(this.actual.status()).as("status of %s", this.actual.body()).isEqualTo(status);
        Assertions.assertThat(this.actual.contentType()).startsWith("application/problem+json");
        var problem = problem();
        Assertions.assertThat(problem.code()).as("code").isEqualTo(code);
        Assertions.assertThat(problem.type()).as("type").isEqualTo("urn:kontor:problem:" + code);
        Assertions.assertThat(problem.status()).as("status in the body").isEqualTo(status);
        Assertions.assertThat(problem.title()).as("title").isNotBlank();
        Assertions.assertThat(problem.detail()).as("detail").isNotBlank();
        Assertions.assertThat(this.actual.body())
            .as("no stack trace")
            .doesNotContain("\tat ", "java.lang", "Exception");
        return this;
    }

    public ProblemAssert namesField(String field, String code) {
        Assertions.assertThat(nullToEmpty(problem().errors())).as("errors").anySatisfy(error -> {
            Assertions.assertThat(error.field()).isEqualTo(field);
            Assertions.assertThat(error.code()).isEqualTo(code);
            Assertions.assertThat(error.message()).isNotBlank();
        });
        return this;
    }

    /// Exactly these rules refused.
    public ProblemAssert hasReasons(String... rules) {
        Assertions.assertThat(nullToEmpty(problem().reasons()))
            .as("reasons")
            .allSatisfy(reason -> Assertions.assertThat(reason.message()).isNotBlank())
            .extracting(Problem.Reason::rule)
            .containsExactlyInAnyOrder(rules);
        return this;
    }

    public ProblemAssert saysInDetail(String words) {
        Assertions.assertThat(problem().detail()).contains(words);
        return this;
    }

    private Problem problem() {
        return JSON.readValue(this.actual.body(), Problem.class);
    }

    private static <T> List<T> nullToEmpty(@Nullable List<T> list) {
        return (list == null) ? List.of() : list;
    }

}
