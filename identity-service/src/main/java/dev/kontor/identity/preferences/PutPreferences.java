package dev.kontor.identity.preferences;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

/// All of a person's choices; without a language the browser's is used. The page is a word of the portal's addresses.
record PutPreferences(@Nullable @Pattern(regexp = "de|en|ro|da") String language,
        @NotNull @Min(10) @Max(200) Integer pageSize, @NotNull @Pattern(
                regexp = "overview|orders|quotes|deliveries|invoices|credit-notes|addresses|account") String startPage) {
}
