/// What the ERP says, in the words of the contracts.
@NullMarked
package dev.kontor.erp.event;

import org.jspecify.annotations.NullMarked;
