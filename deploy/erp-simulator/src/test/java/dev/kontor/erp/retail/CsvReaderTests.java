package dev.kontor.erp.retail;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// Comma-separated values as RFC 4180 has them.
class CsvReaderTests {

    @Test
    void splitsFieldsAndRecords() {
        assertThat(read("a,b,c\n1,,3\n")).containsExactly(List.of("a", "b", "c"), List.of("1", "", "3"));
    }

    @Test
    void quotedFieldsHoldCommasQuotesAndLineEnds() {
        assertThat(read("1,\"10\"\" PLATE, RED\",2\n\"a\nb\",c,\"\"\n"))
            .containsExactly(List.of("1", "10\" PLATE, RED", "2"), List.of("a\nb", "c", ""));
    }

    @Test
    void theLastRecordNeedsNoLineEndAndWindowsLineEndsAreFine() {
        assertThat(read("a,b\r\nc,d")).containsExactly(List.of("a", "b"), List.of("c", "d"));
    }

    @Test
    void anUnclosedQuoteEndsWithTheFile() {
        assertThat(read("a,\"b\nc")).containsExactly(List.of("a", "b\nc"));
    }

    @Test
    void nothingHasNoRecords() {
        assertThat(read("")).isEmpty();
    }

    private static List<List<String>> read(String text) {
        try (var csv = CsvReader.of(new StringReader(text))) {
            var records = new ArrayList<List<String>>();
            for (var fields = csv.read(); fields != null; fields = csv.read()) {
                records.add(fields);
            }
            return records;
        }
        catch (IOException unlikely) {
            throw new AssertionError(unlikely);
        }
    }

}
