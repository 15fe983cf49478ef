package dev.kontor.documents.quickorder;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.assertj.core.api.Assertions;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.kontor.platform.problem.InvalidRequestException;
import dev.kontor.platform.problem.ProblemException;

import static org.assertj.core.api.Assertions.assertThat;

class TypedTextTests {

    @ParameterizedTest
    @DisplayName("B-17 reads rows however they are separated and their ends are written")
    @ValueSource(strings = { "PU-1;2\nPU-2;3,5", "PU-1\t2\r\nPU-2\t3.5", "PU-1,2\nPU-2,3.5",
            "\ufeffPU-1; 2 \r\nPU-2; 3.5\n" })
    void separators(String text) {
        assertThat(TypedText.rows(text.getBytes(StandardCharsets.UTF_8))).filteredOn(it -> !it.isBlank())
            .extracting(TypedRow::product, TypedRow::quantity)
            .containsExactly(Assertions.tuple("PU-1", "2"), Assertions.tuple("PU-2", "3.5"));
    }

    @Test
    @DisplayName("B-17 numbers rows as they stand in what was given, knows a heading, and passes over empty lines")
    void numbersRows() {
        var rows = TypedText
            .rows("Artikel;Menge\n\nPU-1;2;\"für \"\"Müller\"\"; eilig\"\n".getBytes(StandardCharsets.UTF_8));

        assertThat(rows.getFirst().isHeading()).isTrue();
        assertThat(rows.get(1).isBlank()).isTrue();
        assertThat(rows.get(2)).isEqualTo(new TypedRow(3, "PU-1", "2", "für \"Müller\"; eilig"));
    }

    @Test
    @DisplayName("B-17 reads what older spreadsheets save")
    void olderSpreadsheets() {
        assertThat(TypedText.rows("Größe;1".getBytes(Charset.forName("windows-1252")))).first()
            .extracting(TypedRow::product)
            .isEqualTo("Größe");
    }

    @Test
    @DisplayName("B-17 reads the first sheet of a workbook: texts and numbers, with rows left empty")
    void workbook() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var workbook = new Workbook(out, "test", null)) {
            var sheet = workbook.newWorksheet("Bestellung");
            sheet.value(0, 0, "Artikel");
            sheet.value(0, 1, "Menge");
            sheet.value(1, 0, 4711);
            sheet.value(1, 1, new BigDecimal("12.5"));
            sheet.value(3, 0, "PU-2");
            sheet.value(3, 1, "3");
        }

        assertThat(TypedWorkbook.rows(out.toByteArray(), 100)).filteredOn(it -> !it.isBlank())
            .containsExactly(new TypedRow(1, "Artikel", "Menge", ""), new TypedRow(2, "4711", "12.5", ""),
                    new TypedRow(4, "PU-2", "3", ""));
    }

    @Test
    @DisplayName("B-17 what is no workbook, or unpacks to more than any workbook, is refused")
    void notAWorkbook() throws IOException {
        Assertions.assertThatExceptionOfType(InvalidRequestException.class)
            .isThrownBy(() -> TypedWorkbook.rows("no zip".getBytes(StandardCharsets.UTF_8), 10));
        var bomb = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bomb)) {
            zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
            var zeros = new byte[1024 * 1024];
            for (int i = 0; i < 40; i++) {
                zip.write(zeros);
            }
        }
        Assertions.assertThatExceptionOfType(ProblemException.class)
            .isThrownBy(() -> TypedWorkbook.rows(bomb.toByteArray(), 10))
            .satisfies(it -> assertThat(it.code()).isEqualTo("too-large"));
    }

}
