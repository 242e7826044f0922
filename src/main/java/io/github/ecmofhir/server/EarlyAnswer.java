package io.github.ecmofhir.server;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;

/**
 * An answer that may be given before the body has been read. The connection is of no use then, and says so; and whoever closes
 * the answer does not close the body with it, as he would in Tomcat, for what is still being sent is read and dropped.
 */
final class EarlyAnswer extends HttpServletResponseWrapper {

    private final HttpServletRequest request;
    private @Nullable PrintWriter writer;

    EarlyAnswer(HttpServletRequest request, HttpServletResponse response) {
        super(response);
        this.request = request;
    }

    @Override
    public PrintWriter getWriter() throws IOException {
        PrintWriter begun = writer;
        if (begun == null) {
            begun = new PrintWriter(new OutputStreamWriter(getOutputStream(), getCharacterEncoding()));
            writer = begun;
        }
        return begun;
    }

    @Override
    public void flushBuffer() throws IOException {
        if (writer != null) {
            writer.flush();
        }
        super.flushBuffer();
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        if (!request.getInputStream().isFinished()) {
            setHeader("Connection", "close");
        }
        return new Open(super.getOutputStream());
    }

    private static final class Open extends ServletOutputStream {

        private final ServletOutputStream out;

        Open(ServletOutputStream out) {
            this.out = out;
        }

        @Override
        public void write(int value) throws IOException {
            out.write(value);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void flush() throws IOException {
            out.flush();
        }

        @Override
        public void close() throws IOException {
            out.flush();
        }

        @Override
        public boolean isReady() {
            return out.isReady();
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            out.setWriteListener(listener);
        }
    }
}
