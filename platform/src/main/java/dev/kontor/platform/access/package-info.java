/// Who may do what in which company, answered from memory out of the access events, and enforced in one place.
@NullMarked
package dev.kontor.platform.access;

import org.jspecify.annotations.NullMarked;
