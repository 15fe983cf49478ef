package dev.kontor.documents.export;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A kind of file that rows can be taken out of the portal as.
public enum FileFormat {

    CSV("csv", "text/csv;charset=UTF-8"),
    XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final String ending;

    private final String mediaType;

    FileFormat(String ending, String mediaType) {
        this.ending = ending;
        this.mediaType = mediaType;
    }

    public static Optional<FileFormat> of(String ending) {
        return Stream.of(values()).filter(format -> format.ending.equals(ending)).findFirst();
    }

    public static List<String> words() {
        return Stream.of(values()).map(FileFormat::ending).toList();
    }

    String ending() {
        return this.ending;
    }

    String mediaType() {
        return this.mediaType;
    }

}
