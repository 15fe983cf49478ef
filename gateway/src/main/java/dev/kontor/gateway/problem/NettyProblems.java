package dev.kontor.gateway.problem;

import java.util.Locale;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import reactor.netty.NettyPipeline;
import reactor.netty.http.server.HttpServer;

import org.springframework.boot.reactor.netty.NettyServerCustomizer;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/// Netty refuses what is no proper HTTP by itself, with a bare status line: headers beyond the limit, say. This gives such
/// answers a body. In English: what the caller sent was not read far enough to know his language.
@Component
class NettyProblems implements NettyServerCustomizer {

    private final Words words;

    NettyProblems(Problems problems) {
        this.words = new Words(problems);
    }

    @Override
    public HttpServer apply(HttpServer server) {
        return server.doOnChannelInit((observer, channel, address) -> {
            if (channel.pipeline().get(NettyPipeline.HttpCodec) != null) {
                channel.pipeline().addAfter(NettyPipeline.HttpCodec, "kontor.problems", this.words);
            }
        });
    }

    /// Adds the words on the way out.
    @Sharable
    private static final class Words extends ChannelOutboundHandlerAdapter {

        private final Problems problems;

        Words(Problems problems) {
            this.problems = problems;
        }

        @Override
        public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
            boolean isBare = message instanceof FullHttpResponse response && response.status().code() >= 400
                    && !response.content().isReadable() && !response.headers().contains(HttpHeaderNames.CONTENT_TYPE);
            // the promise is the caller's, and so is what becomes of it
            var ignored = context.write(isBare ? withWords((FullHttpResponse) message) : message, promise);
        }

        private FullHttpResponse withWords(FullHttpResponse bare) {
            var code = ProblemCode.of(bare.status().code());
            byte[] body = this.problems.json(code, Locale.ENGLISH);
            var response = new DefaultFullHttpResponse(bare.protocolVersion(), bare.status(),
                    Unpooled.wrappedBuffer(body));
            response.headers()
                .set(bare.headers())
                .set(HttpHeaderNames.CONTENT_TYPE, MediaType.APPLICATION_PROBLEM_JSON_VALUE)
                .set(HttpHeaderNames.CONTENT_LENGTH, body.length);
            bare.release();
            return response;
        }

    }

}
