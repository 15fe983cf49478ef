package dev.kontor.gateway.problem;

import java.nio.channels.ClosedChannelException;

import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

import org.springframework.core.annotation.Order;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebExceptionHandler;
import org.springframework.web.util.DisconnectedClientHelper;

/// The one place that turns an exception into an answer; before Boot's, which would write its own format.
@Component
@Order(-2)
class ProblemHandler implements WebExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(ProblemHandler.class);

    private final Problems problems;

    ProblemHandler(Problems problems) {
        this.problems = problems;
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, Throwable exception) {
        if (exchange.getResponse().isCommitted() || DisconnectedClientHelper.isClientDisconnectedException(exception)) {
            return Mono.error(exception);
        }
        var code = code(exception);
        if (code == ProblemCode.INTERNAL) {
            log.error("{} {} failed", exchange.getRequest().getMethod(), exchange.getRequest().getPath(), exception);
        }
        else if (code == ProblemCode.UNAVAILABLE) {
            log.warn("{} {} could not be answered: {}", exchange.getRequest().getMethod(),
                    exchange.getRequest().getPath(), cause(exception));
        }
        if (exception instanceof ErrorResponse refusal) {
            // `Allow` of a 405, `Accept` of a 415
            exchange.getResponse().getHeaders().putAll(refusal.getHeaders());
        }
        return this.problems.answer(exchange, code);
    }

    private static ProblemCode code(Throwable exception) {
        return switch (exception) {
            case ProblemException problem -> problem.code();
            case DataBufferLimitException tooLarge -> ProblemCode.TOO_LARGE;
            case InvalidMediaTypeException nonsense -> ProblemCode.NOT_ACCEPTABLE;
            case ErrorResponse refusal -> ProblemCode.of(refusal.getStatusCode().value());
            case MongoTimeoutException away -> ProblemCode.UNAVAILABLE;
            case MongoSocketException away -> ProblemCode.UNAVAILABLE;
            case MongoNotPrimaryException election -> ProblemCode.UNAVAILABLE;
            case MongoNodeIsRecoveringException election -> ProblemCode.UNAVAILABLE;
            case ClosedChannelException gone -> ProblemCode.UNAVAILABLE;
            default -> ProblemCode.INTERNAL;
        };
    }

    private static String cause(Throwable exception) {
        return ((exception.getCause() != null) ? exception.getCause() : exception).toString();
    }

}
