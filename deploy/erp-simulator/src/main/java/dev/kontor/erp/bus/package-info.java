/// How it gets onto Kafka, and the faults that tests ask for.
@NullMarked
package dev.kontor.erp.bus;

import org.jspecify.annotations.NullMarked;
