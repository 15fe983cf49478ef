/// The supplier's customers (companies) as the ERP describes them.
@NullMarked
package dev.kontor.identity.customer;

import org.jspecify.annotations.NullMarked;
