package dev.kontor.erp.demo;

/// Global Trade Item Numbers of 13 digits below a prefix that GS1 keeps for examples.
final class Gtin {

    private static final String PREFIX = "4012345";

    private Gtin() {
    }

    static String of(int item) {
        var digits = PREFIX + "%05d".formatted(item);
        return digits + checkDigit(digits);
    }

    /// From the right, every other digit counts three times; the check digit fills up to
    /// the next ten.
    static int checkDigit(String digits) {
        var sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            var digit = digits.charAt(digits.length() - 1 - i) - '0';
            sum += (i % 2 == 0) ? 3 * digit : digit;
        }
        return (10 - sum % 10) % 10;
    }

}
