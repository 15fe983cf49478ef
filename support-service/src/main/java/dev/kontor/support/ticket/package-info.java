/// A ticket and its rules, how it is stored and announced, and the one door to the tickets of a company.
@NullMarked
package dev.kontor.support.ticket;

import org.jspecify.annotations.NullMarked;
