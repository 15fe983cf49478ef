package dev.kontor.documents.quoterequest;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import dev.kontor.platform.problem.InvalidField;
import dev.kontor.platform.problem.InvalidRequestException;

/// What a customer wants a quote for, as he writes it; blanks around words do not count.
@JsonInclude(JsonInclude.Include.NON_NULL)
record RequestQuote(
        @Schema(description = "The customer's own number for it.") @Nullable @Size(max = 120) @Pattern(
                regexp = TEXT) String customerReference,
        @NotNull DeliveryOption deliveryOption,
        @Schema(description = "Needed unless the customer fetches the goods.") @Nullable @Valid DeliveryAddress deliveryAddress,
        @Nullable @Size(max = 2000) @Pattern(regexp = "[\\P{Cntrl}\\n]*") String remarks,
        @NotEmpty @Size(max = 200) List<@NotNull @Valid Line> lines,
        @Schema(description = "The quote that this asks for anew.") @Nullable @Size(max = 60) @Pattern(
                regexp = TEXT) String requestedAgainOf,
        @Schema(description = "Files of the caller that wait to be attached, by their ids.") @Nullable @Size(
                max = 20) List<@NotNull UUID> attachments) {

    /// One line of print.
    static final String TEXT = "\\P{Cntrl}*";

    /// What is meant, without what does not count; names everything that cannot be.
    Wanted wanted() {
        var errors = new ArrayList<InvalidField>();
        for (int i = 0; i < this.lines.size(); i++) {
            check(this.lines.get(i), "lines[" + i + "].", errors);
        }
        var address = this.deliveryAddress;
        if (address == null && this.deliveryOption.needsAddress()) {
            errors.add(new InvalidField("deliveryAddress", "required"));
        }
        if (address != null && this.deliveryOption == DeliveryOption.PICKUP) {
            errors.add(new InvalidField("deliveryAddress", "not-with-pickup"));
        }
        if (address != null && !address.hasCountry()) {
            errors.add(new InvalidField("deliveryAddress.country", "country"));
        }
        if (!errors.isEmpty()) {
            throw new InvalidRequestException(errors);
        }
        return new Wanted(printOrNull(this.customerReference), this.deliveryOption,
                address == null ? null : address.stripped(), printOrNull(this.remarks),
                this.lines.stream().map(Line::stripped).toList(), printOrNull(this.requestedAgainOf),
                (this.attachments == null || this.attachments.isEmpty()) ? null
                        : this.attachments.stream().map(UUID::toString).distinct().toList());
    }

    private static void check(Line line, String path, List<InvalidField> errors) {
        if (!line.hasQuantity()) {
            errors.add(new InvalidField(path + "quantity", "not-a-quantity"));
        }
        else if (line.dividesWhatIsWhole()) {
            errors.add(new InvalidField(path + "quantity", "whole-number"));
        }
        if (!line.hasUnit()) {
            errors.add(new InvalidField(path + "unit", "unknown-unit"));
        }
    }

    static String print(String given) {
        return given.strip();
    }

    static @Nullable String printOrNull(@Nullable String given) {
        return (given == null || given.isBlank()) ? null : given.strip();
    }

    /// A request as it is meant, in the types in which it is stored.
    record Wanted(@Nullable String customerReference, DeliveryOption deliveryOption,
            @Nullable DeliveryAddress deliveryAddress, @Nullable String remarks, List<Line> lines,
            @Nullable String requestedAgainOf, @Nullable List<String> attachments) {
    }

}
