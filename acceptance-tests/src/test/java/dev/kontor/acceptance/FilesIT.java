package dev.kontor.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.zip.ZipInputStream;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// What the supplier hands out, what customers send, and documents as files.
class FilesIT {

    private static final String FITTER = "paul.winter@kontor.example";

    private static final byte[] PLAN = "%PDF-1.4\n%%EOF\n".getBytes(StandardCharsets.ISO_8859_1);

    @Test
    @DisplayName("F-112 F-113 the supplier's files are found, seen and kept by those they are for, and marked as new once")
    void findsTheSuppliersFiles() throws IOException {
        try (var visitor = Visitor.loggedIn(Demo.OF_TWO_COMPANIES, Demo.PASSWORD)) {
            var page = visitor.page();
            visitor.open("/c/" + Demo.NORDLICHT + "/files");
            var prices = page.getByRole(AriaRole.ROW).filter(text("Ihre Preisliste"));
            assertThat(prices).containsText("Price list");
            assertThat(prices).containsText("new");
            assertThat(page.getByRole(AriaRole.ROW).filter(text("Bonusvereinbarung"))).isVisible();
            assertThat(page.getByRole(AriaRole.ROW).filter(text("Verlegehinweise"))).hasCount(0);
            visitor.picture("files");
            var kept = page
                .waitForDownload(() -> prices.getByRole(AriaRole.LINK, link("Download Ihre Preisliste")).click());
            assertThat(kept.suggestedFilename()).isEqualTo("Preise-10001.csv");
            assertThat(Files.readString(kept.path())).startsWith("SKU;Name;EUR");

            page.getByRole(AriaRole.SEARCHBOX).fill("kupferrohr");
            var picture = page.getByRole(AriaRole.ROW).filter(text("Aktionsbild"));
            picture.focus();
            page.keyboard().press("Enter");
            var image = page.getByRole(AriaRole.DIALOG)
                .getByRole(AriaRole.IMG, new Locator.GetByRoleOptions().setName("Aktionsbild Kupferrohr"));
            assertThat(image).isVisible();
            assertThat((Boolean) image.evaluate("it => it.decode().then(() => it.naturalWidth === 640)")).isTrue();

            visitor.open("/c/" + Demo.NORDLICHT + "/files");
            assertThat(prices).isVisible();
            assertThat(prices).not().containsText("new");

            visitor.open("/c/" + Demo.PETERSEN + "/files");
            assertThat(page.getByRole(AriaRole.ROW).filter(text("ISO 9001"))).isVisible();
            assertThat(page.getByRole(AriaRole.ROW).filter(text("Bonusvereinbarung"))).hasCount(0);
            var others = visitor.get("/api/companies/" + Demo.PETERSEN + "/files/bonus-10001/content");
            assertThat(others.status()).isEqualTo(404);
        }
    }

    @Test
    @DisplayName("F-112 F-113 a colleague in the access group that a file is for sees it, and not what is for somebody else")
    void findsTheFilesOfAnAccessGroup() {
        try (var visitor = Visitor.loggedIn(FITTER, Demo.PASSWORD)) {
            visitor.open("/c/" + Demo.NORDLICHT + "/files");
            var rows = visitor.page().getByRole(AriaRole.ROW);
            assertThat(rows.filter(text("Verlegehinweise für den Rohrleitungsbau"))).isVisible();
            assertThat(rows.filter(text("Bonusvereinbarung"))).hasCount(0);
        }
    }

    @Test
    @DisplayName("F-082 F-114 a file goes to an order by the drop zone, others are refused one by one, and colleagues see it")
    void sendsAFileWithAnOrder() {
        try (var visitor = Visitor.loggedIn(Demo.OF_TWO_COMPANIES, Demo.PASSWORD)) {
            var page = visitor.page();
            var order = visitor.json("/api/companies/" + Demo.NORDLICHT + "/documents?kind=orders&size=10")
                .get("items")
                .get(3)
                .get("number")
                .stringValue();
            visitor.open("/c/" + Demo.NORDLICHT + "/orders/" + order);
            var files = page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Files"));
            files.locator("input[type=file]")
                .setInputFiles(new FilePayload[] { new FilePayload("Plan Ærø.pdf", "application/pdf", PLAN),
                        new FilePayload("page.pdf", "application/pdf",
                                "<html><script>1</script>".getBytes(StandardCharsets.UTF_8)) });
            assertThat(files).containsText("sent, not yet attached");
            assertThat(files.getByRole(AriaRole.ALERT)).containsText("PDF, images, text, CSV");
            files.getByRole(AriaRole.BUTTON, button("Remove page.pdf")).click();
            visitor.picture("order-files");
            files.getByRole(AriaRole.BUTTON, button("Attach 1 file")).click();
            var sent = files.getByRole(AriaRole.LINK, link("Plan Ærø.pdf"));
            assertThat(sent).isVisible();
            page.reload();
            assertThat(sent).isVisible();
            var kept = page.waitForDownload(sent::click);
            assertThat(kept.suggestedFilename()).isEqualTo("Plan Ærø.pdf");
        }
    }

    @Test
    @DisplayName("F-068 B-10 an invoice is a PDF, and several are one ZIP that is packed while one goes on, also after a reload")
    void takesDocumentsAsFiles() throws IOException {
        try (var visitor = Visitor.loggedIn(Demo.OF_TWO_COMPANIES, Demo.PASSWORD)) {
            var page = visitor.page();
            var list = visitor.json("/api/companies/" + Demo.NORDLICHT + "/documents?kind=invoices&size=10")
                .get("items");
            var pdf = visitor.get("/api/companies/" + Demo.NORDLICHT + "/document-pdfs/invoices/"
                    + list.get(5).get("number").stringValue() + "?language=en");
            assertThat(pdf.headers().get("content-type")).isEqualTo("application/pdf");
            assertThat(new String(pdf.body(), 0, 5, StandardCharsets.ISO_8859_1)).isEqualTo("%PDF-");

            visitor.open("/c/" + Demo.NORDLICHT + "/invoices");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Choose documents")).click();
            page.locator("tbody tr").first().focus();
            for (int i = 0; i < 3; i++) {
                page.keyboard().press(" ");
                page.keyboard().press("ArrowDown");
            }
            var selection = page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName("Selection"));
            assertThat(selection).containsText("3 chosen");
            visitor.picture("selection");
            selection.getByRole(AriaRole.BUTTON, button("Selected as ZIP")).click();
            page.reload();
            var archives = page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("ZIP archives"));
            var save = archives.getByRole(AriaRole.LINK, link("Save ZIP"));
            // packed in the background, once a worker has time for it
            assertThat(save).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(60_000));
            visitor.picture("archive");
            var kept = page.waitForDownload(save::click);
            var names = new ArrayList<String>();
            try (var zip = new ZipInputStream(new ByteArrayInputStream(Files.readAllBytes(kept.path())))) {
                for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                    names.add(entry.getName());
                }
            }
            assertThat(names).hasSize(4).contains("manifest.csv");
            archives.getByRole(AriaRole.BUTTON, button("Remove the archive (3 invoices)")).click();
            assertThat(archives).hasCount(0);
        }
    }

    private static Locator.FilterOptions text(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }

    private static Locator.GetByRoleOptions button(String name) {
        return new Locator.GetByRoleOptions().setName(name);
    }

    private static Locator.GetByRoleOptions link(String name) {
        return new Locator.GetByRoleOptions().setName(name);
    }

}
