/// The master-data sheet: what a company proposes to have changed in the ERP's description of it.
@NullMarked
package dev.kontor.identity.sheet;

import org.jspecify.annotations.NullMarked;
