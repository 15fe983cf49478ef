/// What a person may do for a company: permissions, settings profiles, access groups, the portal switch, and the rule
/// that puts them together.
@NullMarked
package dev.kontor.identity.rights;

import org.jspecify.annotations.NullMarked;
