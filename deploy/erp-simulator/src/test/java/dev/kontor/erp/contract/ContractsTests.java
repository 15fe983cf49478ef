package dev.kontor.erp.contract;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;

/// Every schema of `contracts/` has examples that it accepts, refuses what it should, and keeps what was published.
class ContractsTests {

    private static final Path PUBLISHED = Contracts.FOLDER.resolve("published");

    @TestFactory
    Stream<DynamicTest> everyExampleIsValid() {
        return current(".example.json").map((example) -> DynamicTest.dynamicTest(name(example),
                () -> assertThat(Contracts.errors(schemaOf(example), Contracts.read(example))).isEmpty()));
    }

    @TestFactory
    Stream<DynamicTest> everySchemaHasAnExample() {
        return current(".schema.json").map((schema) -> DynamicTest.dynamicTest(name(schema),
                () -> assertThat(current(".example.json").map(ContractsTests::schemaOf)).contains(schema)));
    }

    @TestFactory
    Stream<DynamicTest> everySchemaIsPublishedAndKeepsWhatWasPublished() {
        return current(".schema.json").map((schema) -> DynamicTest.dynamicTest(name(schema), () -> {
            var published = PUBLISHED.resolve(Contracts.FOLDER.relativize(schema));
            assertThat(published).as("copy it there when it is released").exists();
            assertThat(SchemaEvolution.breaks(Contracts.json(published), Contracts.json(schema))).isEmpty();
        }));
    }

    @Test
    void nothingThatWasPublishedIsGone() {
        assertThat(Contracts.files(PUBLISHED, ".schema.json"))
            .allSatisfy((published) -> assertThat(Contracts.FOLDER.resolve(PUBLISHED.relativize(published))).exists());
    }

    @ParameterizedTest
    @CsvSource(
            textBlock = """
                    document.upserted.v1,             netTotal,          1002.60
                    document.upserted.v1,             netTotal,          '"1,002.60"'
                    document.upserted.v1,             netTotal,          '"01.00"'
                    document.upserted.v1,             grossTotal,        '"1e3"'
                    document.upserted.v1,             issuedOn,          '"2026-02-30"'
                    document.upserted.v1,             issuedOn,          '"14.09.2026"'
                    document.upserted.v1,             issuedAt,          '"2026-09-14T09:31:07"'
                    document.upserted.v1,             currency,          '"eur"'
                    document.upserted.v1,             kind,              '"REMINDER"'
                    document.upserted.v1,             status,            '"ACCEPTED"'
                    document.upserted.v1,             company,           '"../10002"'
                    document.upserted.v1,             company,           'null'
                    document.upserted.v1,             number,            '""'
                    document.upserted.v1,             number,            '" RE-1"'
                    document.upserted.v1,             version,           '"2"'
                    document.upserted.v1,             version,           -1
                    document.upserted.v1,             channel,           '"FAX"'
                    document.upserted.v1,             lines,             '{}'
                    document.upserted.v1,             lines,             '[{"position":0,"description":"x","quantity":"1","unit":"C62"}]'
                    document.upserted.v1,             lines,             '[{"position":1,"description":"x","quantity":1,"unit":"C62"}]'
                    document.upserted.v1,             lines,             '[{"position":1,"description":"x","quantity":"1","unit":"piece"}]'
                    document.upserted.v1.quote,       status,            '"PAID"'
                    document.upserted.v1.delivery,    status,            '"OPEN"'
                    document.upserted.v1,             kind,              '"CONTRACT"'
                    document.upserted.v2,             kind,              '"REMINDER"'
                    document.upserted.v2,             shipment,          '{"trackingUrl":"javascript:alert(1)"}'
                    document.upserted.v2,             shipment,          '{"parcels":-1}'
                    document.upserted.v2,             references,        '[{"kind":"order","number":"1"}]'
                    document.upserted.v2.tax-invoice, status,            '"PAID"'
                    document.upserted.v2.goods-return, status,           '"OPEN"'
                    document.upserted.v2.contract,    validFrom,         '"soon"'
                    document.upserted.v2.framework-contract, usedTotal,  7596
                    customer.upserted.v1,             country,           '"Germany"'
                    customer.upserted.v1,             status,            '"UNKNOWN"'
                    customer.upserted.v1,             name,              '"   "'
                    customer.upserted.v1,             vatId,             '"DE 811 234 567"'
                    product.upserted.v1,              price,             '"free"'
                    product.upserted.v1,              unit,              '"h87"'
                    product.upserted.v1,              gtin,              '"123456789"'
                    product.upserted.v1,              packSize,          '"0"'
                    product.upserted.v1,              minimumQuantity,   '"0.000"'
                    product.upserted.v1,              scalePrices,       '[{"from":"10"}]'
                    product.upserted.v1,              orderable,         '"yes"'
                    stock.upserted.v1,                warehouses,        '[{"code":"HAM","name":"Hamburg","quantity":"-1"}]'
                    stock.upserted.v1,                warehouses,        '[{"code":"HAM","quantity":"1"}]'
                    customer-price.upserted.v1,       prices,            '[{"from":"10"}]'
                    customer-price.upserted.v1,       prices,            '[{"price":"1.00","validUntil":"2026-13-01"}]'
                    customer-price.upserted.v1,       company,           '"a/b"'
                    assortment.upserted.v1,           productGroups,     '["Pumpen","Pumpen"]'
                    assortment.upserted.v1,           products,          '[""]'
                    """)
    void refusesWhatNoServiceCouldUse(String example, String field, String value) {
        var file = Contracts.FOLDER.resolve("erp/" + example + ".example.json");
        var spoiled = (ObjectNode) Contracts.json(file);
        spoiled.set(field, JsonMapper.shared().readTree(value));

        assertThat(Contracts.errors(schemaOf(file), spoiled.toString())).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({ "document.upserted.v1,number", "document.upserted.v1,grossTotal", "document.upserted.v1,lines",
            "document.upserted.v1.credit-note,netTotal", "document.upserted.v2.contract,subject",
            "document.upserted.v2.framework-contract,validUntil", "customer.upserted.v1,name",
            "product.upserted.v1,unit", "product.upserted.v1,currency" })
    void refusesAMessageWithoutWhatItMustHave(String example, String field) {
        var file = Contracts.FOLDER.resolve("erp/" + example + ".example.json");
        var spoiled = (ObjectNode) Contracts.json(file);
        spoiled.remove(field);

        assertThat(Contracts.errors(schemaOf(file), spoiled.toString())).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            textBlock = """
                    order.submitted.v1,                  company,         '"../10002"'
                    order.submitted.v1,                  lines,           '[]'
                    order.submitted.v1,                  lines,           '[{"position":1,"description":"x","quantity":"0.00","unit":"C62","unitPrice":"1","netAmount":"0"}]'
                    order.submitted.v1,                  lines,           '[{"position":1,"description":"x","quantity":"-1","unit":"C62","unitPrice":"1","netAmount":"-1"}]'
                    order.submitted.v1,                  deliveryAddress, '{"name":"x","lines":[],"city":"y","country":"DE"}'
                    order.submitted.v1,                  partialDelivery, '"yes"'
                    order-cancellation.requested.v1,     order,           '""'
                    """)
    void refusesAnOrderThatNoErpCouldBook(String example, String field, String value) {
        var file = Contracts.FOLDER.resolve("portal/" + example + ".example.json");
        var spoiled = (ObjectNode) Contracts.json(file);
        spoiled.set(field, JsonMapper.shared().readTree(value));

        assertThat(Contracts.errors(schemaOf(file), spoiled.toString())).isNotEmpty();
    }

    @Test
    void leavesRoomForFieldsToCome() {
        var file = Contracts.FOLDER.resolve("erp/document.upserted.v1.example.json");
        var grown = (ObjectNode) Contracts.json(file);
        grown.put("warehouse", "Hamburg");

        assertThat(Contracts.errors(schemaOf(file), grown.toString())).isEmpty();
    }

    private static Stream<Path> current(String ending) {
        return List.of("erp", "portal")
            .stream()
            .map(Contracts.FOLDER::resolve)
            .filter(Files::isDirectory)
            .flatMap((folder) -> Contracts.files(folder, ending).stream());
    }

    /// `document.upserted.v1.order.example.json` is an example of
    /// `document.upserted.v1.schema.json`.
    private static Path schemaOf(Path example) {
        var name = name(example).replaceFirst("(\\.v[0-9]+)(\\..*)?\\.example\\.json$", "$1.schema.json");
        return example.resolveSibling(name);
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }

}
