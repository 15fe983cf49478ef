package dev.kontor.documents.printing;

import java.util.ArrayDeque;
import java.util.Deque;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.w3c.dom.Document;
import org.w3c.dom.Element;

/// An HTML page that is made of elements and never of text, so that no word of a document can be taken for markup.
final class Page {

    private final Document document;

    private final Deque<Element> open = new ArrayDeque<>();

    Page() {
        try {
            this.document = DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().newDocument();
        }
        catch (ParserConfigurationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    Document document() {
        return this.document;
    }

    /// An element that the following ones stand in, until it is closed.
    Page open(String element, String... attributes) {
        this.open.push(append(element, attributes));
        return this;
    }

    Page close() {
        this.open.pop();
        return this;
    }

    Page add(String element, String text, String... attributes) {
        append(element, attributes).setTextContent(text);
        return this;
    }

    private Element append(String name, String... attributes) {
        var element = this.document.createElement(name);
        for (int i = 0; i < attributes.length; i += 2) {
            element.setAttribute(attributes[i], attributes[i + 1]);
        }
        if (this.open.isEmpty()) {
            this.document.appendChild(element);
        }
        else {
            this.open.peek().appendChild(element);
        }
        return element;
    }

}
