package org.yimen.scans.s3.internal;

import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.yimen.casework.port.ScanBytes.Piece;

/** Reads the answer to ListObjectsV2. */
final class Listing {
    private Listing() {}

    /**
     * The objects, their keys without the prefix.
     *
     * @throws IllegalStateException if it is no such answer
     */
    static List<Piece> read(byte[] xml, String prefix) {
        // The one of the virtual machine: another bundle's parser must not decide what is read.
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(xml));
            List<Piece> pieces = new ArrayList<>();
            String key = "";
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamReader.START_ELEMENT) {
                    switch (reader.getLocalName()) {
                        case "Key" -> key = reader.getElementText();
                        case "LastModified" ->
                            pieces.add(
                                    new Piece(key.substring(prefix.length()), Instant.parse(reader.getElementText())));
                        default -> {
                            // Owner, size, tag of the object: not needed.
                        }
                    }
                }
            }
            return pieces;
        } catch (XMLStreamException | RuntimeException unreadable) {
            throw new IllegalStateException("the store's list of objects cannot be read");
        }
    }
}
