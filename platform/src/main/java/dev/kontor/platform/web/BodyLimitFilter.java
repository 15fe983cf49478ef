package dev.kontor.platform.web;

import java.io.IOException;
import java.util.List;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

import dev.kontor.platform.problem.BodyTooLargeException;
import dev.kontor.platform.problem.ProblemException;
import dev.kontor.platform.problem.ProblemWriter;

/// Refuses bodies that are too long: at once when the request says so, else when the limit is reached.
class BodyLimitFilter extends OncePerRequestFilter {

    private final ProblemWriter problems;

    private final long usual;

    private final long upload;

    private final List<PathPattern> uploads;

    BodyLimitFilter(ProblemWriter problems, WebSettings settings) {
        this.problems = problems;
        this.usual = settings.maxBody().toBytes();
        this.upload = settings.maxUpload().toBytes();
        this.uploads = settings.uploads().stream().map(PathPatternParser.defaultInstance::parse).toList();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var limit = limit(request);
        if (request.getContentLengthLong() > limit) {
            this.problems.write(ProblemException.tooLarge(), request, response);
        }
        else {
            chain.doFilter(new LimitedRequest(request, limit), response);
        }
    }

    private long limit(HttpServletRequest request) {
        var path = PathContainer.parsePath(request.getRequestURI());
        return HttpMethod.PUT.matches(request.getMethod()) && this.uploads.stream().anyMatch(it -> it.matches(path))
                ? this.upload : this.usual;
    }

    private static final class LimitedRequest extends HttpServletRequestWrapper {

        private final long limit;

        LimitedRequest(HttpServletRequest request, long limit) {
            super(request);
            this.limit = limit;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            return new LimitedStream(super.getInputStream(), this.limit);
        }

    }

    private static final class LimitedStream extends ServletInputStream {

        private final ServletInputStream stream;

        private final long limit;

        private long read;

        LimitedStream(ServletInputStream stream, long limit) {
            this.stream = stream;
            this.limit = limit;
        }

        @Override
        public int read() throws IOException {
            var value = this.stream.read();
            count((value < 0) ? 0 : 1);
            return value;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            var some = this.stream.read(bytes, offset, length);
            count(Math.max(some, 0));
            return some;
        }

        private void count(int more) throws BodyTooLargeException {
            this.read += more;
            if (this.read > this.limit) {
                throw new BodyTooLargeException(this.limit);
            }
        }

        @Override
        public boolean isFinished() {
            return this.stream.isFinished();
        }

        @Override
        public boolean isReady() {
            return this.stream.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            this.stream.setReadListener(listener);
        }

    }

}
