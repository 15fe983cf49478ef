/// What is told about a running service: figures per route, traces across the bus, logs that lead to a trace and name
/// nobody.
@NullMarked
package dev.kontor.platform.telemetry;

import org.jspecify.annotations.NullMarked;
