/// Where the companies want goods to be sent, as identity-service announces it.
@NullMarked
package dev.kontor.documents.address;

import org.jspecify.annotations.NullMarked;
