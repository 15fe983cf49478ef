/// What the supplier sells: products with their stock, what they cost a customer and what it may buy, as the ERP says,
/// and the one door to them, [dev.kontor.documents.product.Catalogue].
@NullMarked
package dev.kontor.documents.product;

import org.jspecify.annotations.NullMarked;
