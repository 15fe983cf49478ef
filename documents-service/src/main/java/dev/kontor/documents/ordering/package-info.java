/// From a cart to orders (F-075, F-077): the split by warehouse, submitting, and how far each order has got with the ERP.
@NullMarked
package dev.kontor.documents.ordering;

import org.jspecify.annotations.NullMarked;
