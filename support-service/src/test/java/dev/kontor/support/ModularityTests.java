package dev.kontor.support;

import org.junit.jupiter.api.Test;

import dev.kontor.platform.test.Architecture;

class ModularityTests {

    @Test
    void featuresKeepApart() {
        Architecture.verify(SupportApplication.class);
    }

}
