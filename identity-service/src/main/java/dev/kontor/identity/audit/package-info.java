/// Who changed whose access, when, from what to what; written in the transaction of the change.
@NullMarked
package dev.kontor.identity.audit;

import org.jspecify.annotations.NullMarked;
