package io.github.ecmofhir.server;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.catalina.Service;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.connector.CoyoteAdapter;
import org.apache.coyote.InputBuffer;
import org.apache.coyote.OutputBuffer;
import org.apache.coyote.Request;
import org.apache.coyote.Response;
import org.apache.tomcat.util.http.MimeHeaders;
import org.apache.tomcat.util.net.ApplicationBufferHandler;

/**
 * Posts to this very server without a network and before its port is open: a request enters where Tomcat hands on what it has
 * read from a socket.
 */
final class DirectPost {

    private final CoyoteAdapter adapter;

    DirectPost(Service tomcat) {
        Connector connector = new Connector();
        connector.setService(tomcat);
        adapter = new CoyoteAdapter(connector);
    }

    /**
     * @param path from the root of the server
     * @param json a resource
     * @return the status of the answer; its body is dropped
     */
    int send(String path, String json) throws IOException {
        return send(path, json.getBytes(StandardCharsets.UTF_8), Map.of()).status();
    }

    /** What was answered. */
    record Answered(int status, MimeHeaders headers, byte[] body) {}

    /**
     * @param path from the root of the server
     * @param body a resource as JSON in UTF-8
     * @param headers beside those that say what the body is
     */
    Answered send(String path, byte[] body, Map<String, String> headers) throws IOException {
        Request request = request(path, body);
        headers.forEach((name, value) -> request.getMimeHeaders().setValue(name).setString(value));
        Response response = new Response();
        Kept kept = new Kept();
        response.setOutputBuffer(kept);
        request.setResponse(response);
        response.setRequest(request);
        try {
            adapter.service(request, response);
        } catch (IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IOException(e);
        }
        return new Answered(response.getStatus(), response.getMimeHeaders(), kept.bytes.toByteArray());
    }

    private static Request request(String path, byte[] body) {
        byte[] uri = path.getBytes(StandardCharsets.ISO_8859_1);
        Request request = new Request();
        request.setMethod("POST");
        request.scheme().setString("http");
        request.protocol().setString("HTTP/1.1");
        request.serverName().setString("localhost");
        request.setServerPort(80);
        request.requestURI().setBytes(uri, 0, uri.length);
        request.getMimeHeaders().setValue("Host").setString("localhost");
        request.getMimeHeaders().setValue("Accept").setString("application/fhir+json");
        request.getMimeHeaders().setValue("Content-Type").setString("application/fhir+json");
        request.setContentLength(body.length);
        request.setInputBuffer(new Sent(ByteBuffer.wrap(body)));
        return request;
    }

    private record Sent(ByteBuffer rest) implements InputBuffer {

        @Override
        public int doRead(ApplicationBufferHandler reader) {
            int length = rest.remaining();
            reader.setByteBuffer(rest.slice());
            rest.position(rest.limit());
            return length == 0 ? -1 : length;
        }

        @Override
        public int available() {
            return rest.remaining();
        }
    }

    private static final class Kept implements OutputBuffer {

        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        @Override
        public int doWrite(ByteBuffer chunk) {
            byte[] piece = new byte[chunk.remaining()];
            chunk.get(piece);
            bytes.writeBytes(piece);
            return piece.length;
        }

        @Override
        public long getBytesWritten() {
            return bytes.size();
        }
    }
}
