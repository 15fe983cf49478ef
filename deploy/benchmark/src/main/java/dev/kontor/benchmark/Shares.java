package dev.kontor.benchmark;

import java.util.Random;

/// Which company a document belongs to: each of those that are measured has the same share of the documents, however many
/// there are.
final class Shares {

    /// A fifth of all: 200,000 of a million.
    static final String LARGE = "large";

    /// A tenth of all.
    static final String TENTH = "tenth";

    /// Two in a thousand: 2,000 of a million.
    static final String SMALL = "small";

    private static final int OTHERS = 500;

    private Shares() {
    }

    static DocumentEvent number(int number) {
        return DocumentEvent.number(number, company(new Random(-1L - number).nextInt(1_000), number));
    }

    private static String company(int share, int number) {
        if (share < 200) {
            return LARGE;
        }
        if (share < 300) {
            return TENTH;
        }
        return share < 302 ? SMALL : Integer.toString(10_000 + number % OTHERS);
    }

}
