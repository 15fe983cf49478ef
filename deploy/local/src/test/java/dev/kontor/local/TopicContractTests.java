package dev.kontor.local;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TopicContractTests {

    /// What lies there is no entity of which the newest counts.
    private static final String PARTS_OF_FILES = "portal.files";

    private final TopicContract contract = TopicContract.ofThisCheckout();

    @Test
    void givesEveryEntityTopicACompactedLogAndAPlaceForWhatIsBad() {
        var names = this.contract.topics().stream().map(Topic::name).toList();

        assertThat(this.contract.topics()).filteredOn(it -> !it.name().endsWith("-dlt")).isNotEmpty().allSatisfy(it -> {
            assertThat(it.configuration()).containsEntry("cleanup.policy",
                    it.name().equals(PARTS_OF_FILES) ? "delete" : "compact");
            assertThat(names).contains(it.name() + "-dlt");
        });
    }

    @Test
    void letsOnlyIdentityAnnounceAccess() {
        assertThat(this.contract.grants()).filteredOn(it -> it.send() && it.topic().equals("portal.access"))
            .extracting(Grant::service)
            .containsExactly("identity-service");
    }

    @Test
    void readsTheConsumerGroupOfAReceiver() {
        assertThat(this.contract.grants())
            .contains(new Grant("documents-service", false, "erp.documents", "documents-service"));
    }

}
