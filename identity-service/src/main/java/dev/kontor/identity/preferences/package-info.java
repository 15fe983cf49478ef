/// How a person likes the portal: language, length of lists, first page.
@NullMarked
package dev.kontor.identity.preferences;

import org.jspecify.annotations.NullMarked;
