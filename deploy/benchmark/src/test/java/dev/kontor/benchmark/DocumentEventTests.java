package dev.kontor.benchmark;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DocumentEventTests {

    @Test
    void everyEventIsAsPublishedAndAboutADocumentOfItsOwn() throws Exception {
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(Files.readString(Path.of("../../contracts/erp/document.upserted.v1.schema.json")));
        var keys = new HashSet<String>();
        for (int number = 0; number < 2_000; number++) {
            var event = DocumentEvent.number(number);
            assertThat(schema.validate(event.body(), InputFormat.JSON)).as(event.body()).isEmpty();
            assertThat(keys.add(event.key())).isTrue();
        }
    }

    @Test
    void theSameNumberMakesTheSameEvent() {
        assertThat(DocumentEvent.number(4711)).isEqualTo(DocumentEvent.number(4711));
    }

}
