package dev.kontor.local;

/// How long a server process lives.
public enum Lifetime {

    /// Dies with this JVM, also when this JVM is killed.
    BOUND,

    /// Outlives this JVM, its terminal and a Ctrl-C.
    DETACHED

}
