package dev.kontor.platform.paging;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import dev.kontor.platform.problem.InvalidRequestException;

/// What a cursor belongs to: the list, its sort and its filters. A cursor of another list, sort or filter is refused,
/// since it would silently skip rows.
///
/// The mark is no signature: whoever forges a cursor only chooses where his own list begins, the query adds company and
/// filters itself.
public final class CursorScope {

    private static final int MARK = 8;

    private static final String SEPARATOR = "\u001f";

    private final byte[] mark;

    private CursorScope(byte[] mark) {
        this.mark = mark;
    }

    /// Parts in a fixed order; `null` is a filter that was not given. Their `toString`
    /// must be stable.
    public static CursorScope of(@Nullable Object... parts) {
        var text = String.join(SEPARATOR, Arrays.stream(parts).map(part -> Objects.toString(part, "\u0000")).toList());
        return new CursorScope(Arrays.copyOf(sha256(text), MARK));
    }

    public String seal(Cursor cursor) {
        var position = String.join(SEPARATOR, cursor.position()).getBytes(StandardCharsets.UTF_8);
        var bytes = ByteBuffer.allocate(MARK + position.length).put(this.mark).put(position).array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /// Refuses with `invalid-cursor` on that field what was not sealed by an equal scope,
    /// or has not that many values.
    public Cursor open(String field, String text, int values) {
        try {
            var bytes = Base64.getUrlDecoder().decode(text);
            if (bytes.length > MARK && Arrays.equals(bytes, 0, MARK, this.mark, 0, MARK)) {
                var position = StandardCharsets.UTF_8.newDecoder()
                    .decode(ByteBuffer.wrap(bytes, MARK, bytes.length - MARK))
                    .toString()
                    .split(SEPARATOR, -1);
                if (position.length == values) {
                    return new Cursor(List.of(position));
                }
            }
        }
        catch (IllegalArgumentException | CharacterCodingException notOurs) {
            // not base64, or not text: not one of ours
        }
        throw invalid(field);
    }

    /// For a value inside the cursor that does not parse.
    public static InvalidRequestException invalid(String field) {
        return new InvalidRequestException(field, "invalid-cursor");
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        }
        catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }

}
