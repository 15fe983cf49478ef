package dev.kontor.documents.ordering;

import java.util.UUID;

/// By which an order is known before the ERP has given it a number: short enough to be said on the phone, made from its
/// id, and of letters that are not taken for one another.
final class OrderNumber {

    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int LENGTH = 10;

    private static final int BITS = 5;

    private OrderNumber() {
    }

    /// `P-7K3M9-QX2VA`
    static String of(UUID id) {
        var bits = id.getMostSignificantBits() ^ id.getLeastSignificantBits() >>> 3;
        var number = new StringBuilder("P-");
        for (int i = 0; i < LENGTH; i++) {
            if (i == LENGTH / 2) {
                number.append('-');
            }
            number.append(LETTERS.charAt((int) (bits >>> (i * BITS)) & 31));
        }
        return number.toString();
    }

}
