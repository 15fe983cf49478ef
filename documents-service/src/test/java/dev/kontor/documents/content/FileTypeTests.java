package dev.kontor.documents.content;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class FileTypeTests {

    @ParameterizedTest
    @CsvSource({ "plan.pdf, 255044462d312e370a, application/pdf", "PLAN.PDF, 255044462d312e370a, application/pdf",
            "photo.png, 89504e470d0a1a0a0000000d49484452, image/png", "photo.jpg, ffd8ffe000104a464946, image/jpeg",
            "rows.csv, 613b620a313b32, text/csv", "note.txt, 48656c6c6f, text/plain",
            "letter.doc, d0cf11e0a1b11ae10000, application/msword" })
    void knowsWhatAFileIsByItsContentAndName(String name, String beginning, String type) {
        assertThat(FileType.of(name, HexFormat.of().parseHex(beginning))).hasValue(type);
    }

    @ParameterizedTest
    @CsvSource({ "page.html, <html><script>alert(1)</script>", "page.txt, <!DOCTYPE html><html>",
            "picture.svg, <svg xmlns='http://www.w3.org/2000/svg'><script/></svg>", "run.sh, #!/bin/sh", "a.exe, MZ",
            "tool.jar, PK\u0003\u0004x", "all.zip, PK\u0003\u0004x", "sheet.xlsm, PK\u0003\u0004x",
            "tool.jar, only text", "plan.txt, %PDF-1.7", "plan.pdf, only text", "run.js, alert(1)",
            "invoice.pdf.exe, MZ", "any.bat, echo", "nothing, ", "letter.xml, <?xml version='1.0'?>" })
    void takesNothingThatABrowserOrAMachineCouldRun(String name, String content) {
        var beginning = content == null ? new byte[0] : content.getBytes(StandardCharsets.ISO_8859_1);

        assertThat(FileType.of(name, beginning)).isEmpty();
    }

}
