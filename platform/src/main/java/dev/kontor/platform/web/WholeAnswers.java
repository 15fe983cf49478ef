package dev.kontor.platform.web;

import java.io.IOException;

import jakarta.servlet.ServletException;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

/// Lets an answer of usual length leave as a whole and with its length: one call of the operating system instead of one for
/// every 8 KB, here, at the gateway and at whoever reads it. Longer answers leave piece by piece as ever.
class WholeAnswers extends ValveBase {

    /// A page of a list has 15 to 20 KB.
    static final int BYTES = 32 * 1024;

    WholeAnswers() {
        super(true);
    }

    /// What is written at once is copied into a buffer of the connection before.
    static void writtenAtOnce(Connector connector) {
        connector.setProperty("socket.appWriteBufSize", Integer.toString(BYTES));
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        response.setBufferSize(BYTES);
        getNext().invoke(request, response);
    }

}
