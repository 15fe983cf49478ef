/// The delivery and billing addresses that a company keeps in the portal and the ERP books.
@NullMarked
package dev.kontor.identity.address;

import org.jspecify.annotations.NullMarked;
