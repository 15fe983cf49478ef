/// What the portal itself writes to people: kept with the change it tells of, and sent until the mail server has it.
@NullMarked
package dev.kontor.identity.mail;

import org.jspecify.annotations.NullMarked;
