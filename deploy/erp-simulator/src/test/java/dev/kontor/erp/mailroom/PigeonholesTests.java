package dev.kontor.erp.mailroom;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

import dev.kontor.erp.contract.Contracts;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/// Files come whole, or it is said that they did not.
class PigeonholesTests {

    private static final byte[] CONTENT = "one two three".getBytes(StandardCharsets.UTF_8);

    private final Pigeonholes holes = new Pigeonholes();

    @Test
    @DisplayName("F-080 F-114 takes the file of the example in, whole")
    void takesTheExample() {
        var body = Contracts.read(Contracts.FOLDER.resolve("portal/file-part.sent.v1.example.json"));
        var part = FilePart.read(message("FILE/5b1c2f0e-7a44-4c2b-9f0e-2d5f6f2f9a10", body)).orElseThrow();

        assertThat(this.holes.take(part)).get().asString().contains("Rohrplan.txt of 10001, 18 bytes, whole; 1 so far");
    }

    @Test
    @DisplayName("F-114 a file of several parts is whole with its last one, however often a part comes")
    void putsPartsTogether() throws Exception {
        assertThat(this.holes.take(part(1, 0, 5))).isEmpty();
        assertThat(this.holes.take(part(1, 0, 5))).isEmpty();
        assertThat(this.holes.take(part(2, 5, 9))).isEmpty();
        assertThat(this.holes.take(part(1, 0, 5))).isEmpty();
        assertThat(this.holes.take(part(3, 9, 13))).get().asString().contains("13 bytes, whole; 1 so far");
        assertThat(this.holes.take(part(3, 9, 13))).isEmpty();
        assertThat(this.holes.whole()).isEqualTo(1);
    }

    @Test
    @DisplayName("F-114 what is missing or is not what was sent is said, and not counted")
    void saysWhatIsWrong() throws Exception {
        assertThat(this.holes.take(part(2, 5, 9))).get().asString().endsWith("part 1 is missing");
        this.holes.take(part(1, 0, 4));
        this.holes.take(part(2, 5, 9));

        assertThat(this.holes.take(part(3, 9, 13))).get().asString().endsWith("plan.txt is not what was sent");
        assertThat(this.holes.whole()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = { "{", "[]", "{\"id\": \"1\"}", "{\"id\": \"1\", \"version\": 2, \"parts\": 1}" })
    void passesOverWhatIsNoPart(String body) {
        assertThat(FilePart.read(message("FILE/1", body))).isEmpty();
    }

    private static FilePart part(int version, int from, int to) throws Exception {
        return new FilePart("1", version, "10001", 3, "plan.txt", CONTENT.length,
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(CONTENT)),
                Base64.getEncoder().encodeToString(Arrays.copyOfRange(CONTENT, from, to)));
    }

    private static ConsumerRecord<String, byte[]> message(String key, String body) {
        return new ConsumerRecord<>("portal.files", 0, 0, key, body.getBytes(StandardCharsets.UTF_8));
    }

}
