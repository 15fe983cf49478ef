/// How revisions stand in HTTP headers.
@NullMarked
package dev.kontor.identity.http;

import org.jspecify.annotations.NullMarked;
