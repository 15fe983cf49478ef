/// Somebody of the staff looks at the portal as a member of a company: reading only, for a while, and seen by the
/// customer.
@NullMarked
package dev.kontor.identity.impersonation;

import org.jspecify.annotations.NullMarked;
