package dev.kontor.documents.quickorder;

import java.util.List;

/// A row as it was written: product, quantity, perhaps a note.
///
/// @param row where it stands in what was given, beginning with 1
record TypedRow(int row, String product, String quantity, String note) {

    private static final int LONGEST_NOTE = 2_000;

    static TypedRow of(int row, List<String> cells) {
        return new TypedRow(row, cell(cells, 0), cell(cells, 1).replace(" ", "").replace("\u00a0", ""),
                cell(cells, 2).substring(0, Math.min(cell(cells, 2).length(), LONGEST_NOTE)));
    }

    boolean isBlank() {
        return this.product.isEmpty() && this.quantity.isEmpty();
    }

    /// Names of columns: nothing in the place of a quantity that could be one.
    boolean isHeading() {
        return this.row == 1 && !this.quantity.isEmpty() && this.quantity.chars().noneMatch(Character::isDigit);
    }

    private static String cell(List<String> cells, int index) {
        return (index < cells.size()) ? cells.get(index).strip() : "";
    }

}
