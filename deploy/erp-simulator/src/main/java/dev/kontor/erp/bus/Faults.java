package dev.kontor.erp.bus;

/// How often which fault happens; rates between 0 and 1.
record Faults(boolean shuffle, double duplicate, double outdated, double poison) {
}
