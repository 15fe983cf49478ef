package dev.kontor.documents.content;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.apache.tika.Tika;

/// The type of a file, by its first bytes and its name together and never by what its sender says. What a browser could
/// run, or a machine, is none of the known types.
public final class FileType {

    /// As many bytes as decide.
    public static final int PREFIX = 64 * 1024;

    private static final Set<String> SHOWN = Set.of("application/pdf", "image/png", "image/jpeg", "image/gif",
            "image/webp");

    /// With the endings that a name of it may have: a name that says something else
    /// would be opened by something else.
    private static final Map<String, Set<String>> KNOWN = Map.ofEntries(Map.entry("application/pdf", Set.of("pdf")),
            Map.entry("image/png", Set.of("png")), Map.entry("image/jpeg", Set.of("jpg", "jpeg")),
            Map.entry("image/gif", Set.of("gif")), Map.entry("image/webp", Set.of("webp")),
            Map.entry("image/tiff", Set.of("tif", "tiff")), Map.entry("text/plain", Set.of("txt")),
            Map.entry("text/csv", Set.of("csv")), Map.entry("application/rtf", Set.of("rtf")),
            Map.entry("application/msword", Set.of("doc")), Map.entry("application/vnd.ms-excel", Set.of("xls")),
            Map.entry("application/vnd.ms-powerpoint", Set.of("ppt")),
            Map.entry("application/vnd.openxmlformats-officedocument.wordprocessingml.document", Set.of("docx")),
            Map.entry("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", Set.of("xlsx")),
            Map.entry("application/vnd.openxmlformats-officedocument.presentationml.presentation", Set.of("pptx")),
            Map.entry("application/vnd.oasis.opendocument.text", Set.of("odt")),
            Map.entry("application/vnd.oasis.opendocument.spreadsheet", Set.of("ods")),
            Map.entry("application/vnd.oasis.opendocument.presentation", Set.of("odp")));

    private static final Tika TIKA = new Tika();

    private FileType() {
    }

    /// Empty for what nobody is to send or to be sent.
    public static Optional<String> of(String name, byte[] beginning) {
        var ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return Optional.of(TIKA.detect(beginning, name))
            .filter(type -> KNOWN.getOrDefault(type, Set.of()).contains(ending));
    }

    /// Whether a browser shows it in a tab of its own, harmlessly.
    public static boolean isShown(String type) {
        return SHOWN.contains(type);
    }

    /// A package of parts, as modern office documents are.
    public static boolean isPackage(String type) {
        return type.startsWith("application/vnd.openxmlformats") || type.startsWith("application/vnd.oasis");
    }

}
