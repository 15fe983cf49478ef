/// Changes of the database that come with a release: in order, once, under a lock.
@NullMarked
package dev.kontor.platform.migration;

import org.jspecify.annotations.NullMarked;
