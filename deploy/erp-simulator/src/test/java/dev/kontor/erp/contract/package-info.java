/// The promises of `contracts/`.
@NullMarked
package dev.kontor.erp.contract;

import org.jspecify.annotations.NullMarked;
