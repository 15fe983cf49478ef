package dev.kontor.documents.erp;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import dev.kontor.documents.erp.DocumentUpserted.Line;

/// The product groups of a document's lines as one text, so that a pattern says whether all of them are among some
/// (F-030). A line with a product but no group counts as one of a group that nobody is given; freight
/// and texts count for nothing. Where the ERP names no group at all there is no text, and who is kept to groups sees
/// nothing.
public final class ProductGroups {

    /// The ERP's words hold no control characters.
    private static final String BETWEEN = "\u001f";

    private static final String UNKNOWN = "\u001e";

    private ProductGroups() {
    }

    static @Nullable String of(List<Line> lines) {
        if (lines.stream().allMatch(line -> line.productGroup() == null)) {
            return null;
        }
        var groups = new TreeSet<String>();
        for (var line : lines) {
            if (line.productGroup() != null) {
                groups.add(line.productGroup());
            }
            else if (line.product() != null) {
                groups.add(UNKNOWN);
            }
        }
        return groups.stream().collect(Collectors.joining(BETWEEN, BETWEEN, BETWEEN));
    }

    /// Matches the text of a document whose lines are all of these groups.
    public static Pattern allAmong(Collection<String> groups) {
        var one = groups.stream().sorted().map(Pattern::quote).collect(Collectors.joining("|", "(?:", ")"));
        return Pattern.compile("^" + BETWEEN + "(?:" + one + BETWEEN + ")+$");
    }

}
