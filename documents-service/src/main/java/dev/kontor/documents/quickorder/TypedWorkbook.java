package dev.kontor.documents.quickorder;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

import dev.kontor.platform.problem.InvalidRequestException;
import dev.kontor.platform.problem.ProblemException;

/// The first sheet of a workbook.
final class TypedWorkbook {

    /// Unpacked; a workbook of some thousand rows has a tenth of it.
    private static final long LARGEST = 32L * 1024 * 1024;

    private static final int COLUMNS = 3;

    private TypedWorkbook() {
    }

    static List<TypedRow> rows(byte[] bytes, int most) {
        requireSmall(bytes);
        var rows = new ArrayList<TypedRow>();
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes));
                var lines = workbook.getFirstSheet().openStream()) {
            lines.limit(most).forEach(line -> rows.add(TypedRow.of(line.getRowNum(), cells(line))));
        }
        catch (IOException | RuntimeException unreadable) {
            throw new InvalidRequestException("body", "not-a-workbook");
        }
        return rows;
    }

    private static List<String> cells(Row line) {
        var cells = new ArrayList<String>();
        for (int i = 0; i < COLUMNS; i++) {
            cells.add(line.getOptionalCell(i).map(TypedWorkbook::text).orElse(""));
        }
        return cells;
    }

    /// A number as a number is written, also one that stands for a product.
    private static String text(Cell cell) {
        return (cell.getType() == CellType.NUMBER) ? cell.asNumber().stripTrailingZeros().toPlainString()
                : cell.getText().strip();
    }

    /// A small file may unpack to a large one; this reads it through without keeping it.
    private static void requireSmall(byte[] bytes) {
        var left = LARGEST;
        try (var zip = ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes)).get()) {
            for (var entry : Collections.list(zip.getEntries())) {
                left -= length(zip.getInputStream(entry), left);
                if (left <= 0) {
                    throw ProblemException.tooLarge();
                }
            }
        }
        catch (IOException unreadable) {
            throw new InvalidRequestException("body", "not-a-workbook");
        }
    }

    private static long length(InputStream unpacked, long most) throws IOException {
        var buffer = new byte[8192];
        var count = 0L;
        for (var read = unpacked.read(buffer); read >= 0 && count <= most; read = unpacked.read(buffer)) {
            count += read;
        }
        return count;
    }

}
