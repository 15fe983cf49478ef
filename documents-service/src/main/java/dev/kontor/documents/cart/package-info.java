/// What a person has put together to order (F-072 to F-077): the cart, what it costs and what is wrong with it now.
@NullMarked
package dev.kontor.documents.cart;

import org.jspecify.annotations.NullMarked;
