package io.salesbell.chat.console;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;

/** A request whose body ends with {@link TooLargeException} after so many bytes, also when it came without a length. */
class LimitedRequest extends HttpServletRequestWrapper {
    private final int mostBytes;

    LimitedRequest(HttpServletRequest request, int mostBytes) {
        super(request);
        this.mostBytes = mostBytes;
    }

    /** More bytes came than are taken. */
    static class TooLargeException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        return new Limited(super.getInputStream(), mostBytes);
    }

    private static final class Limited extends ServletInputStream {
        private final ServletInputStream source;
        private long left;

        private Limited(ServletInputStream source, long left) {
            this.source = source;
            this.left = left;
        }

        @Override
        public int read() throws IOException {
            int read = source.read();
            count(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int read = source.read(into, offset, length);
            count(Math.max(read, 0));
            return read;
        }

        private void count(int bytes) {
            left -= bytes;
            if (left < 0) {
                throw new TooLargeException();
            }
        }

        @Override
        public boolean isFinished() {
            return source.isFinished();
        }

        @Override
        public boolean isReady() {
            return source.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            source.setReadListener(listener);
        }
    }
}
