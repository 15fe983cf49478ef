package dev.kontor.erp.event;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/// A file that the supplier gives to customers, with its content in base64.
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FileUpserted(String id, long version, String name, String mediaType, int size, String sha256,
        Category category, String title, @Nullable String description, @Nullable List<String> languages,
        @Nullable LocalDate validFrom, @Nullable LocalDate validUntil, @Nullable String product,
        @Nullable Audience audience, @Nullable OfDocument document, String content) implements ErpEvent {

    public enum Category {

        ADVERTISING, DATA_SHEET, CERTIFICATE, PRICE_LIST, OTHER

    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Audience(@Nullable List<String> companies, @Nullable List<String> persons,
            @Nullable List<String> groups) {
    }

    public record OfDocument(String kind, String number, String company) {
    }

    /// A file for everybody, to be narrowed by the following steps.
    public static FileUpserted of(String id, Category category, String name, String mediaType, String title,
            byte[] content) {
        return new FileUpserted(id, 1, name, mediaType, content.length, sha256(content), category, title, null, null,
                null, null, null, null, null, Base64.getEncoder().encodeToString(content));
    }

    public FileUpserted described(String text, @Nullable String about, String... writtenIn) {
        return new FileUpserted(this.id, this.version, this.name, this.mediaType, this.size, this.sha256, this.category,
                this.title, text, List.of(writtenIn), this.validFrom, this.validUntil, about, this.audience,
                this.document, this.content);
    }

    public FileUpserted valid(LocalDate from, LocalDate until) {
        return new FileUpserted(this.id, this.version, this.name, this.mediaType, this.size, this.sha256, this.category,
                this.title, this.description, this.languages, from, until, this.product, this.audience, this.document,
                this.content);
    }

    public FileUpserted to(@Nullable List<String> companies, @Nullable List<String> persons) {
        return to(new Audience(companies, persons, null));
    }

    /// To whoever is in one of these access groups of the portal.
    public FileUpserted toGroups(String... names) {
        return to(new Audience(null, null, List.of(names)));
    }

    private FileUpserted to(Audience whom) {
        return new FileUpserted(this.id, this.version, this.name, this.mediaType, this.size, this.sha256, this.category,
                this.title, this.description, this.languages, this.validFrom, this.validUntil, this.product, whom,
                this.document, this.content);
    }

    public FileUpserted ofDocument(String kind, String number, String company) {
        return new FileUpserted(this.id, this.version, this.name, this.mediaType, this.size, this.sha256, this.category,
                this.title, this.description, this.languages, this.validFrom, this.validUntil, this.product, null,
                new OfDocument(kind, number, company), this.content);
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        }
        catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }

    @Override
    public Topic topic() {
        return Topic.FILES;
    }

    @Override
    public String type() {
        return "kontor.erp.file.upserted.v1";
    }

    @Override
    public String key() {
        return "FILE/" + this.id;
    }

}
