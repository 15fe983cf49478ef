package dev.kontor.erp.bus;

import java.time.Duration;

/// How often which fault happens; rates between 0 and 1.
///
/// @param lateBy how long a late record is held back, and a reversed one at most
record Faults(boolean shuffle, double duplicate, double outdated, double poison, double lost, double late,
        double reversed, Duration lateBy) {

    Faults(boolean shuffle, double duplicate, double outdated, double poison) {
        this(shuffle, duplicate, outdated, poison, 0, 0, 0, Duration.ZERO);
    }

    boolean none() {
        return !this.shuffle
                && this.duplicate + this.outdated + this.poison + this.lost + this.late + this.reversed == 0;
    }

}
