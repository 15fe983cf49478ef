/// People who ask for access themselves, and the staff, or a rule, that decides on it (F-002 to F-008).
@NullMarked
package dev.kontor.identity.registration;

import org.jspecify.annotations.NullMarked;
