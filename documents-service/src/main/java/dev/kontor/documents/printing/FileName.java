package dev.kontor.documents.printing;

import java.util.regex.Pattern;

import dev.kontor.documents.document.DocumentKind;

/// What the file of a document is called: kind and number, without what file systems do not take.
public final class FileName {

    private static final Pattern UNSAFE = Pattern.compile("[^\\p{L}\\p{N}._ -]");

    private FileName() {
    }

    public static String of(DocumentKind kind, String number) {
        return kind.slug() + "-" + UNSAFE.matcher(number).replaceAll("-") + ".pdf";
    }

}
