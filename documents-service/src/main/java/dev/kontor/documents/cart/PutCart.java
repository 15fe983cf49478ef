package dev.kontor.documents.cart;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import dev.kontor.platform.problem.InvalidField;

/// A cart as its owner wants it to be, whole.
record PutCart(@NotNull @Valid Head head, @NotNull @Size(max = Cart.MOST_LINES) List<@NotNull @Valid Line> lines) {

    private static final String ONE_LINE = "\\P{Cntrl}*";

    private static final String TEXT = "[^\\p{Cntrl}\\r\\n\\t]*(?:[\\r\\n\\t][^\\p{Cntrl}\\r\\n\\t]*)*";

    /// Ids that come twice.
    List<InvalidField> doubles() {
        var mistakes = new ArrayList<InvalidField>();
        var seen = new HashSet<UUID>();
        for (int i = 0; i < this.lines.size(); i++) {
            if (!seen.add(this.lines.get(i).id())) {
                mistakes.add(new InvalidField("lines[" + i + "].id", "repeated"));
            }
        }
        return mistakes;
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "PutCartHead", description = "What holds for all that is ordered.")
    record Head(@Nullable @Size(max = 120) @Pattern(regexp = ONE_LINE) String customerReference,
            @Nullable @Size(max = 120) @Pattern(regexp = ONE_LINE) String commission,
            @Schema(description = "Day on which the goods are wanted; not in the past.") @Nullable LocalDate requestedOn,
            @Schema(description = "Id of one of the company's delivery addresses; without one the goods go to its seat.") @Nullable UUID deliveryAddress,
            @Schema(description = "Whether the goods may come in parts.") @NotNull Boolean partialDelivery,
            @Nullable @Size(max = 2000) @Pattern(regexp = TEXT) String note) {

        CartHead toHead() {
            return new CartHead(text(this.customerReference), text(this.commission), this.requestedOn,
                    (this.deliveryAddress == null) ? null : this.deliveryAddress.toString(), this.partialDelivery,
                    text(this.note));
        }

    }

    @Schema(name = "PutCartLine",
            description = "A line. One that is new here must name a product, or a line of a quote.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Line(@NotNull UUID id, @Nullable @Size(min = 1, max = 60) @Pattern(regexp = ONE_LINE) String product,
            @Schema(description = "Decimal string.", example = "37.5") @NotBlank @Size(max = 24) String quantity,
            @Nullable @Size(max = 2000) @Pattern(regexp = TEXT) String note,
            @Nullable @Size(max = 10) List<@NotNull @Valid Follow> follows) {

        List<Follow> origins() {
            return (this.follows == null) ? List.of() : this.follows;
        }

        @Nullable String text() {
            return PutCart.text(this.note);
        }

    }

    static @Nullable String text(@Nullable String given) {
        return (given == null || given.isBlank()) ? null : given.strip();
    }

}
