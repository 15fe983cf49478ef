package dev.kontor.documents.quoterequest;

import java.util.List;
import java.util.Locale;
import java.util.Set;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/// Where goods are wanted, as the customer chose or wrote it; the supplier reads it as it was at that moment.
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "QuoteDeliveryAddress", description = "Where the goods are wanted.")
record DeliveryAddress(
        @Schema(description = "Of the company's own addresses the one it was taken from.") @Nullable @Size(
                max = 60) @Pattern(regexp = "[A-Za-z0-9-]+") String id,
        @NotBlank @Size(max = 120) @Pattern(regexp = RequestQuote.TEXT) String name,
        @Nullable @Size(max = 120) @Pattern(regexp = RequestQuote.TEXT) String attention,
        @NotEmpty @Size(max = 3) List<@NotBlank @Size(max = 120) @Pattern(regexp = RequestQuote.TEXT) String> lines,
        @Nullable @Size(max = 20) @Pattern(regexp = RequestQuote.TEXT) String postcode,
        @NotBlank @Size(max = 120) @Pattern(regexp = RequestQuote.TEXT) String city,
        @Nullable @Size(max = 80) @Pattern(regexp = RequestQuote.TEXT) String subdivision,
        @Schema(description = "ISO 3166-1 alpha-2.", example = "DE") @NotNull String country) {

    private static final Set<String> COUNTRIES = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);

    boolean hasCountry() {
        return COUNTRIES.contains(this.country);
    }

    DeliveryAddress stripped() {
        return new DeliveryAddress(this.id, RequestQuote.print(this.name), RequestQuote.printOrNull(this.attention),
                this.lines.stream().map(RequestQuote::print).toList(), RequestQuote.printOrNull(this.postcode),
                RequestQuote.print(this.city), RequestQuote.printOrNull(this.subdivision), this.country);
    }

}
