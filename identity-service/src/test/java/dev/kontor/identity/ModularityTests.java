package dev.kontor.identity;

import dev.kontor.platform.test.Architecture;
import org.junit.jupiter.api.Test;

class ModularityTests {

    @Test
    void keepsItsFeaturesApart() {
        Architecture.verify(IdentityApplication.class);
    }

}
