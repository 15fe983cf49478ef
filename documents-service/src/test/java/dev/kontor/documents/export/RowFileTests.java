package dev.kontor.documents.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.servlet.ServletOutputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.mock.web.DelegatingServletOutputStream;
import org.springframework.mock.web.MockHttpServletResponse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@DisplayName("F-054 the largest list as a file")
class RowFileTests {

    private static final int ROWS = 200_000;

    private static final long MUCH = 4 * 1024 * 1024;

    private static final RowFile<Integer> FILE = new RowFile<>("invoices",
            List.of(new Column<Integer>("number", it -> "RE-2026/" + it),
                    new Column<Integer>("issuedOn", it -> LocalDate.ofEpochDay(it)),
                    new Column<Integer>("commission", it -> "Neubau Hafenkante " + it),
                    new Column<Integer>("grossTotal", it -> new BigDecimal(it + ".50"))));

    @ParameterizedTest
    @EnumSource(FileFormat.class)
    void needsNoMoreMemoryAtItsEndThanNearItsBeginning(FileFormat format) {
        var used = new long[2];
        var rows = IntStream.range(0, ROWS).boxed().peek(row -> {
            if (row == ROWS / 20) {
                used[0] = usedHeap();
            }
            if (row == ROWS - 10) {
                used[1] = usedHeap();
            }
        });
        FILE.send(rows, format, Locale.ENGLISH, into(OutputStream.nullOutputStream()));

        assertThat(used[1] - used[0]).isLessThan(MUCH);
    }

    @ParameterizedTest
    @EnumSource(FileFormat.class)
    void stopsReadingSoonAfterTheReaderHasGone(FileFormat format) {
        var read = new AtomicInteger();
        var closed = new AtomicBoolean();
        Stream<Integer> rows = IntStream.range(0, ROWS)
            .boxed()
            .peek(row -> read.incrementAndGet())
            .onClose(() -> closed.set(true));

        assertThatThrownBy(() -> FILE.send(rows, format, Locale.ENGLISH, into(new Leaving())))
            .isInstanceOf(UncheckedIOException.class);
        assertThat(read.get()).isLessThan(ROWS / 10);
        assertThat(closed).isTrue();
    }

    /// What is left when nothing that could go is there any more.
    private static long usedHeap() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static MockHttpServletResponse into(OutputStream reader) {
        return new MockHttpServletResponse() {

            @Override
            public ServletOutputStream getOutputStream() {
                return new DelegatingServletOutputStream(reader);
            }

        };
    }

    /// Goes away after the first page or so.
    private static final class Leaving extends OutputStream {

        private int left = 100_000;

        @Override
        public void write(int octet) throws IOException {
            if (this.left-- <= 0) {
                throw new IOException("Broken pipe");
            }
        }

    }

}
