package dev.kontor.local.stack;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ErpServerTests {

    @Test
    void handsOnWhatTheOperatorWantsOfTheErp() {
        assertThat(ErpServer.words(" --speed 1  --late 0.2 ")).containsExactly("--speed", "1", "--late", "0.2");
        assertThat(ErpServer.words(" ")).isEmpty();
        assertThat(ErpServer.words(null)).isEmpty();
    }

}
