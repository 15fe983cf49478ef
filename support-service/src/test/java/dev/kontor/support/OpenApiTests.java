package dev.kontor.support;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import dev.kontor.platform.openapi.OpenApiContract;
import dev.kontor.platform.openapi.OpenApiTest;

@OpenApiTest
class OpenApiTests {

    @Test
    void thePublishedDescriptionIsWhatTheControllersSay(@Autowired MockMvcTester mvc) {
        OpenApiContract.of("support", "Support", """
                Support requests of customers, and the desk of those who answer them. Every answer that is not a \
                success is a problem (RFC 9457) in the language of `Accept-Language` (de, en, ro, da).""").check(mvc);
    }

}
