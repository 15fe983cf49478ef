package dev.kontor.erp.demo;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import javax.imageio.ImageIO;

/// Small files that look like those of a supplier; the same words give the same bytes.
final class DemoPaper {

    private DemoPaper() {
    }

    /// One page with a heading and lines of text.
    static byte[] pdf(String heading, List<String> lines) {
        var text = new StringBuilder("0.04 0.43 0.47 rg 0 822 595 20 re f 0 g BT /F1 22 Tf 60 740 Td (")
            .append(escaped(heading))
            .append(") Tj /F1 11 Tf 0 -40 Td 16 TL ");
        lines.forEach((line) -> text.append('(').append(escaped(line)).append(") Tj T* "));
        text.append("ET");
        var objects = List.of("<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
                "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
                "<</Length " + text.length() + ">>stream\n" + text + "\nendstream",
                "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>");
        var pdf = new StringBuilder("%PDF-1.4\n");
        var offsets = new ArrayList<Integer>();
        for (var object : objects) {
            offsets.add(pdf.length());
            pdf.append(offsets.size()).append(" 0 obj").append(object).append("endobj\n");
        }
        var start = pdf.length();
        pdf.append("xref\n0 6\n0000000000 65535 f \n");
        offsets.forEach((offset) -> pdf.append("%010d 00000 n \n".formatted(offset)));
        pdf.append("trailer<</Size 6/Root 1 0 R>>\nstartxref\n").append(start).append("\n%%EOF\n");
        return pdf.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)");
    }

    /// A picture of pipes, seen from the front.
    static byte[] png() {
        var image = new BufferedImage(640, 400, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setColor(new Color(0xE8EFF1));
        pen.fillRect(0, 0, 640, 400);
        for (int i = 0; i < 15; i++) {
            pen.setColor((i % 2 == 0) ? new Color(0xB8683B) : new Color(0x0B6E78));
            pen.fillOval(40 + (i % 5) * 116, 30 + (i / 5) * 118, 100, 100);
            pen.setColor(new Color(0xE8EFF1));
            pen.fillOval(60 + (i % 5) * 116, 50 + (i / 5) * 118, 60, 60);
        }
        pen.dispose();
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        }
        catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

}
