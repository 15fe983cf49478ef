package dev.kontor.platform.paging;

import java.util.List;
import java.util.stream.IntStream;

import org.assertj.core.api.ThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.kontor.platform.problem.InvalidField;
import dev.kontor.platform.problem.InvalidRequestException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class CursorScopeTests {

    private final CursorScope scope = CursorScope.of("documents", "ours", "-issuedOn", null, "OPEN");

    @Test
    void opensWhatItHasSealed() {
        var text = this.scope.seal(Cursor.at("2026-01-02", "RE/1 ä€"));

        assertThat(text).matches("[A-Za-z0-9_-]+");
        assertThat(CursorScope.of("documents", "ours", "-issuedOn", null, "OPEN").open("after", text, 2).position())
            .containsExactly("2026-01-02", "RE/1 ä€");
    }

    @Test
    void refusesTheCursorOfAnotherListSortOrFilter() {
        var text = this.scope.seal(Cursor.at("1", "2"));

        for (var other : List.of(CursorScope.of("documents", "theirs", "-issuedOn", null, "OPEN"),
                CursorScope.of("documents", "ours", "issuedOn", null, "OPEN"),
                CursorScope.of("documents", "ours", "-issuedOn", "", "OPEN"),
                CursorScope.of("documents", "ours", "-issuedOn", "OPEN", null))) {
            refused(() -> other.open("after", text, 2));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "a", "äöü", "AAAAAAAAAAAAAAAA", "!!", "\u0000" })
    void refusesWhatIsNoCursor(String text) {
        refused(() -> this.scope.open("after", text, 2));
    }

    @Test
    void refusesACursorWithAnotherNumberOfValues() {
        refused(() -> this.scope.open("after", this.scope.seal(Cursor.at("1")), 2));
    }

    @Test
    void aPageKnowsWhetherThereIsAnother() {
        var rows = IntStream.rangeClosed(1, 11).boxed().toList();

        assertThat(Page.of(rows.subList(0, 10), 10, this.scope, Cursor::at))
            .isEqualTo(new Page<>(rows.subList(0, 10), null));
        var page = Page.of(rows, 10, this.scope, Cursor::at);
        assertThat(page.items()).hasSize(10);
        assertThat(page.next()).isNotNull();
        assertThat(this.scope.open("after", String.valueOf(page.next()), 1).get(0)).isEqualTo("10");
    }

    private static void refused(ThrowableAssert.ThrowingCallable opening) {
        assertThatThrownBy(opening).isInstanceOfSatisfying(InvalidRequestException.class,
                refusal -> assertThat(refusal.errors()).containsExactly(new InvalidField("after", "invalid-cursor")));
    }

}
