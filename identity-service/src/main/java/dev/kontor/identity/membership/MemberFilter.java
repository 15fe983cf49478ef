package dev.kontor.identity.membership;

import java.util.List;

import dev.kontor.identity.customer.SearchWords;
import org.jspecify.annotations.Nullable;

/// Which members of a company are looked for: every word typed must begin a word of the name or the address, and those
/// that can, or can not, sign in.
record MemberFilter(List<String> words, @Nullable Boolean active) {

    static MemberFilter of(String text, @Nullable Boolean active) {
        return new MemberFilter(SearchWords.of(text), active);
    }

}
