package dev.kontor.documents.printing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.Objects;
import java.util.TimeZone;
import java.util.concurrent.Semaphore;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import dev.kontor.documents.document.Row;

/// Makes a PDF of a document. The same document, reader and letterhead give the same bytes. It is tagged (PDF/UA), so
/// that it can be read aloud, and brings its fonts along.
@Component
public class Printer {

    private static final int REGULAR = 400;

    private static final int BOLD = 700;

    /// Making one costs a processor for a while and memory by its length.
    private static final int AT_ONCE = 2;

    private final Semaphore places = new Semaphore(AT_ONCE, true);

    private final Letterhead letterhead;

    Printer(Letterhead letterhead) {
        this.letterhead = letterhead;
        XRLog.setLoggingEnabled(false);
    }

    /// @param row a document with its lines
    public byte[] print(Row row, String company, Locale reader) {
        var paper = new Paper(row, company, this.letterhead, reader);
        this.places.acquireUninterruptibly();
        try {
            return print(paper, row.momentOrNull("asOf"));
        }
        catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        finally {
            this.places.release();
        }
    }

    private byte[] print(Paper paper, @Nullable Instant asOf) throws IOException {
        var out = new ByteArrayOutputStream();
        var builder = new PdfRendererBuilder().usePdfUaAccessibility(true)
            .withProducer(this.letterhead.name())
            .useFont(font("Regular"), "Paper", REGULAR, FontStyle.NORMAL, true)
            .useFont(font("Bold"), "Paper", BOLD, FontStyle.NORMAL, true)
            // nothing is fetched: the page is whole
            .useExternalResourceAccessControl((address, type) -> address.startsWith("data:"),
                    ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
            .withW3cDocument(paper.html(), "");
        try (var renderer = builder.buildPdfRenderer()) {
            renderer.createPDFWithoutClosing();
            var pdf = renderer.getPdfDocument();
            var made = calendar(asOf);
            pdf.getDocumentInformation().setCreationDate(made);
            pdf.getDocumentInformation().setModificationDate(made);
            // what the file's id is made of, in place of the time
            pdf.setDocumentId(made.getTimeInMillis());
            pdf.save(out);
        }
        return out.toByteArray();
    }

    private static FSSupplier<InputStream> font(String style) {
        return () -> Objects
            .requireNonNull(Printer.class.getResourceAsStream("/liberation/LiberationSans-" + style + ".ttf"));
    }

    private static Calendar calendar(@Nullable Instant moment) {
        var calendar = new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.ROOT);
        calendar.setTimeInMillis(moment == null ? 0 : moment.toEpochMilli());
        return calendar;
    }

}
