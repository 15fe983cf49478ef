package dev.kontor.documents.chain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

import dev.kontor.documents.chain.Link.DocumentId;
import dev.kontor.documents.chain.Link.Line;
import dev.kontor.documents.chain.Link.Place;
import dev.kontor.documents.document.DocumentKind;
import dev.kontor.documents.document.DocumentStatus;

import static dev.kontor.documents.document.DocumentKind.CREDIT_NOTE;
import static dev.kontor.documents.document.DocumentKind.DELIVERY;
import static dev.kontor.documents.document.DocumentKind.GOODS_RETURN;
import static dev.kontor.documents.document.DocumentKind.INVOICE;
import static dev.kontor.documents.document.DocumentKind.ORDER;
import static dev.kontor.documents.document.DocumentKind.QUOTE;
import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("B-03 quantities per line over a whole chain")
class LineProgressTests {

    private static final DocumentId THE_ORDER = new DocumentId(ORDER, "AU-1");

    @Test
    void aLineIsFollowedFromTheQuoteToTheCreditNote() {
        var progress = LineProgress.of(List.of(link(QUOTE, "AN-1", Set.of(), line(1, "PU", "10", null)),
                link(ORDER, "AU-1", Set.of(new DocumentId(QUOTE, "AN-1")), line(1, "PU", "8", place(QUOTE, "AN-1", 1))),
                link(DELIVERY, "LS-1", Set.of(THE_ORDER), line(1, "PU", "5", place(ORDER, "AU-1", 1))),
                link(DELIVERY, "LS-2", Set.of(THE_ORDER), line(1, "PU", "3", place(ORDER, "AU-1", 1))),
                link(INVOICE, "RE-1", Set.of(THE_ORDER), line(1, "PU", "8", place(ORDER, "AU-1", 1))),
                link(GOODS_RETURN, "RS-1", Set.of(), line(1, "PU", "2", place(INVOICE, "RE-1", 1))),
                link(CREDIT_NOTE, "GS-1", Set.of(), line(1, "PU", "2", place(GOODS_RETURN, "RS-1", 1)))));

        assertThat(progress).singleElement()
            .extracting(LineProgress::quantities)
            .isEqualTo(Map.of(QUOTE, number("10"), ORDER, number("8"), DELIVERY, number("8"), INVOICE, number("8"),
                    GOODS_RETURN, number("2"), CREDIT_NOTE, number("2")));
    }

    @Test
    void whereTheErpDoesNotSayTheOnlyLineOfTheArticleIsMeant() {
        var progress = LineProgress.of(List.of(
                link(ORDER, "AU-1", Set.of(), line(1, "PU", "8", null), line(2, "RO", "4", null)),
                link(DELIVERY, "LS-1", Set.of(THE_ORDER), line(1, "RO", "4", null), line(2, "PU", "8", null)),
                link(INVOICE, "RE-1", Set.of(THE_ORDER, new DocumentId(DELIVERY, "LS-1")), line(1, "PU", "8", null))));

        assertThat(progress).hasSize(2);
        assertThat(progress.getFirst().quantities())
            .isEqualTo(Map.of(ORDER, number("8"), DELIVERY, number("8"), INVOICE, number("8")));
    }

    @Test
    void amongSeveralLinesOfAnArticleNoneIsGuessed() {
        var progress = LineProgress
            .of(List.of(link(ORDER, "AU-1", Set.of(), line(1, "PU", "8", null), line(2, "PU", "4", null)),
                    link(DELIVERY, "LS-1", Set.of(THE_ORDER), line(1, "PU", "4", null))));

        assertThat(progress).hasSize(3);
    }

    @Test
    void whatIsPlannedOrCancelledCountsNothingAndACircleEnds() {
        var progress = LineProgress
            .of(List.of(link(ORDER, "AU-1", Set.of(), line(1, "PU", "8", place(DELIVERY, "LS-1", 1))),
                    new Link(new DocumentId(DELIVERY, "LS-1"), DocumentStatus.PLANNED, Set.of(THE_ORDER),
                            List.of(line(1, "PU", "8", place(ORDER, "AU-1", 1))))));

        assertThat(progress.stream().map(LineProgress::quantities).filter(it -> it.containsKey(DELIVERY))).isEmpty();
    }

    @RepeatedTest(50)
    @DisplayName("nothing is lost and nothing doubled: the lines of each kind add up to what its documents say")
    void quantitiesAddUp(RepetitionInfo repetition) {
        var links = random(new Random(repetition.getCurrentRepetition()));

        var progress = LineProgress.of(links);

        for (var kind : DocumentKind.values()) {
            var inDocuments = links.stream()
                .filter(link -> link.key().kind() == kind && link.counts())
                .flatMap(link -> link.lines().stream())
                .map(Line::quantity)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
            var inLines = progress.stream()
                .map(line -> line.quantities().getOrDefault(kind, BigDecimal.ZERO))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(inLines).as("%s", kind).isEqualByComparingTo(inDocuments);
        }
    }

    private static List<Link> random(Random random) {
        var links = new ArrayList<Link>();
        var kinds = DocumentKind.values();
        for (int i = 0; i < 12; i++) {
            var kind = kinds[random.nextInt(kinds.length)];
            var statuses = kind.statuses();
            var lines = new ArrayList<Line>();
            for (int position = 1; position <= 1 + random.nextInt(4); position++) {
                var before = links.isEmpty() ? null : links.get(random.nextInt(links.size()));
                lines.add(line(position, "P" + random.nextInt(3), Integer.toString(random.nextInt(100)),
                        before == null || random.nextBoolean() ? null
                                : new Place(before.key(), 1 + random.nextInt(5))));
            }
            links.add(new Link(new DocumentId(kind, "N-" + i), statuses.get(random.nextInt(statuses.size())),
                    links.stream().filter(_ -> random.nextInt(3) == 0).map(Link::key).collect(Collectors.toSet()),
                    lines));
        }
        return links;
    }

    private static Link link(DocumentKind kind, String number, Set<DocumentId> references, Line... lines) {
        var status = kind == DELIVERY ? DocumentStatus.SHIPPED : DocumentStatus.OPEN;
        return new Link(new DocumentId(kind, number), status, references, Arrays.asList(lines));
    }

    private static Line line(int position, String product, String quantity, @Nullable Place follows) {
        return new Line(position, product, product, number(quantity), "H87",
                follows == null ? List.of() : List.of(follows));
    }

    private static Place place(DocumentKind kind, String number, int position) {
        return new Place(new DocumentId(kind, number), position);
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }

}
