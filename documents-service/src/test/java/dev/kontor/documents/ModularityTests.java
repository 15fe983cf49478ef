package dev.kontor.documents;

import org.junit.jupiter.api.Test;

import dev.kontor.platform.test.Architecture;

class ModularityTests {

    @Test
    void featuresKeepApart() {
        Architecture.verify(DocumentsApplication.class);
    }

}
