package dev.kontor.documents.content;

import java.text.Normalizer;
import java.util.regex.Pattern;

/// What somebody's file may be called here: its own name, without the way to it and without what could deceive its reader
/// or his file system.
public final class SafeName {

    private static final int LONGEST = 120;

    private static final int LONGEST_ENDING = 10;

    /// Controls, marks that turn the direction of writing, and what file systems refuse.
    private static final Pattern UNSAFE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}<>:\"|?*]");

    private SafeName() {
    }

    /// Empty when nothing is left.
    public static String of(String given) {
        var name = Normalizer.normalize(given, Normalizer.Form.NFC).replace('\\', '/');
        name = UNSAFE.matcher(name.substring(name.lastIndexOf('/') + 1)).replaceAll("");
        name = name.replaceAll("\\s+", " ").replaceAll("^[ .]+|[ .]+$", "");
        return name.length() <= LONGEST ? name : shortened(name);
    }

    private static String shortened(String name) {
        var dot = name.lastIndexOf('.');
        var ending = dot > 0 && name.length() - dot <= LONGEST_ENDING ? name.substring(dot) : "";
        return name.substring(0, LONGEST - ending.length()) + ending;
    }

}
