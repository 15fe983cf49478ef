/// The catalogue as a customer sees it: searched, filtered, read and compared.
@NullMarked
package dev.kontor.documents.catalogue;

import org.jspecify.annotations.NullMarked;
