/// Who may act for which company and on which terms, as the supplier's staff sets it.
@NullMarked
package dev.kontor.identity.membership;

import org.jspecify.annotations.NullMarked;
