package dev.kontor.documents.address;

import java.util.List;

import org.bson.BsonWriter;
import org.jspecify.annotations.Nullable;

/// `kontor.portal.address.changed.v1`, reduced to the fields this service reads, and its shape here; collection
/// [#COLLECTION]. A billing address is kept as well, and never found: its key begins with another word.
///
/// `{_id: "DELIVERY_ADDRESS/10001/<uuid>", company, id, gone: false, name, attention?, lines, postcode?, city,
/// subdivision?, country}`
record AddressChanged(String company, String kind, String id, boolean removed, String name, @Nullable String attention,
        List<String> lines, @Nullable String postcode, String city, @Nullable String subdivision, String country) {

    static final String COLLECTION = "addresses";

    String key() {
        return this.kind + "_ADDRESS/" + this.company + "/" + this.id;
    }

    static String deliveryKey(String company, String id) {
        return "DELIVERY_ADDRESS/" + company + "/" + id;
    }

    void write(BsonWriter to) {
        to.writeString("company", this.company);
        to.writeString("id", this.id);
        to.writeBoolean("gone", this.removed);
        to.writeString("name", this.name);
        write(to, "attention", this.attention);
        to.writeStartArray("lines");
        this.lines.forEach(to::writeString);
        to.writeEndArray();
        write(to, "postcode", this.postcode);
        to.writeString("city", this.city);
        write(to, "subdivision", this.subdivision);
        to.writeString("country", this.country);
    }

    private static void write(BsonWriter to, String name, @Nullable String value) {
        if (value != null) {
            to.writeString(name, value);
        }
    }

}
