package org.planwerk.document;

import java.io.InputStream;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** XML of office files, read piece by piece: no document type, no entities, nothing from outside. */
public final class Xml {

    private Xml() {}

    /** What is done with the pieces. */
    @FunctionalInterface
    public interface Reading {
        void read(XMLStreamReader xml) throws XMLStreamException;
    }

    /** Calls {@code reading} for the beginning and end of each element and for text; refuses what is not well-formed. */
    public static void read(InputStream in, Reading reading) {
        try {
            var xml = open(in);
            try {
                while (xml.hasNext()) {
                    refuseWaysOut(xml.next());
                    reading.read(xml);
                }
            } finally {
                xml.close();
            }
        } catch (XMLStreamException broken) {
            throw new DocumentRefused.Unreadable(broken);
        }
    }

    /** Refuses a document type, which stands before the first element; what is no XML at all is let through. */
    static void requireNoType(InputStream in) {
        try {
            var xml = open(in);
            try {
                for (var event = xml.next(); event != XMLStreamConstants.START_ELEMENT; event = xml.next()) {
                    refuseWaysOut(event);
                }
            } finally {
                xml.close();
            }
        } catch (XMLStreamException noXml) {
            return;
        }
    }

    private static XMLStreamReader open(InputStream in) throws XMLStreamException {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        return factory.createXMLStreamReader(in);
    }

    // No program writes one into an office file: whoever did wants to reach something.
    private static void refuseWaysOut(int event) {
        if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
            throw new DocumentRefused.Suspicious();
        }
    }
}
