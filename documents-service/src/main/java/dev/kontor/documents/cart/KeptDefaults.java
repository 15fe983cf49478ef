package dev.kontor.documents.cart;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/// What a person's new orders begin with.
///
/// @param key person and company
@Document("orderDefaults")
record KeptDefaults(@Id String key, CartHead head) {

}
