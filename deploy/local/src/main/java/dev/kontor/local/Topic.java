package dev.kontor.local;

import java.util.Map;

/// A topic as the contract declares it.
public record Topic(String name, int partitions, Map<String, String> configuration) {
}
