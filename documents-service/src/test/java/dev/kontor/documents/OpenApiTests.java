package dev.kontor.documents;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import dev.kontor.documents.document.Documents;
import dev.kontor.platform.openapi.OpenApiContract;
import dev.kontor.platform.openapi.OpenApiTest;

@OpenApiTest
@Import(Documents.class)
@MockitoBean(types = MongoOperations.class)
class OpenApiTests {

    @Test
    void thePublishedDescriptionIsWhatTheControllersSay(@Autowired MockMvcTester mvc) {
        OpenApiContract
            .of("documents", "Documents",
                    """
                            Business documents of a company, as the ERP last described them. Every answer that is not a success is a \
                            problem (RFC 9457) in the language of `Accept-Language` (de, en, ro, da).""")
            .check(mvc);
    }

}
