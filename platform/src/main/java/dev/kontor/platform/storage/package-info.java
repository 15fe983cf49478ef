/// How platform's value types and transactions look in MongoDB.
@NullMarked
package dev.kontor.platform.storage;

import org.jspecify.annotations.NullMarked;
