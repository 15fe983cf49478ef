package dev.kontor.platform.problem;

import java.util.List;

import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.ConstraintViolationException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.BeanInstantiationException;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.validation.BindException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MultipartException;

/// The one place that turns what went wrong in a controller into an answer.
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class ProblemAdvice {

    private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);

    private final ProblemWriter writer;

    ProblemAdvice(ProblemWriter writer) {
        this.writer = writer;
    }

    @ExceptionHandler
    ResponseEntity<Problem> on(ProblemException problem, HttpServletRequest request) {
        return this.writer.answer(problem, HttpHeaders.EMPTY, request);
    }

    /// Wrong shape: named field by field.
    @ExceptionHandler({ BindException.class, HandlerMethodValidationException.class, ConstraintViolationException.class,
            TypeMismatchException.class, MissingServletRequestParameterException.class,
            MissingRequestHeaderException.class })
    ResponseEntity<Problem> onInvalidFields(Exception exception, HttpServletRequest request) {
        return on(new InvalidRequestException(switch (exception) {
            case BindException binding -> FieldErrors.of(binding.getBindingResult());
            case HandlerMethodValidationException validation -> FieldErrors.of(validation);
            case ConstraintViolationException violations -> FieldErrors.of(violations);
            case MethodArgumentTypeMismatchException argument ->
                List.of(FieldErrors.mismatch(argument.getName(), argument));
            case MissingServletRequestParameterException missing ->
                List.of(new InvalidField(missing.getParameterName(), "required"));
            case MissingRequestHeaderException missing ->
                List.of(new InvalidField(missing.getHeaderName(), "required"));
            default -> List.of();
        }), request);
    }

    @ExceptionHandler
    ResponseEntity<Problem> onUnreadable(HttpMessageNotReadableException exception, HttpServletRequest request) {
        return on(JsonErrors.of(exception), request);
    }

    @ExceptionHandler
    ResponseEntity<Problem> onMultipart(MultipartException exception, HttpServletRequest request) {
        return on((exception instanceof ErrorResponse) ? ProblemException.tooLarge()
                : new InvalidRequestException("body", "invalid-value"), request);
    }

    /// A record that a request is bound to may refuse its values by itself.
    @ExceptionHandler
    ResponseEntity<Problem> onInstantiation(BeanInstantiationException exception, HttpServletRequest request) {
        return switch (exception.getCause()) {
            case ProblemException problem -> on(problem, request);
            case IllegalArgumentException refused -> on(StatusProblem.of(HttpStatus.BAD_REQUEST.value()), request);
            case null, default -> onOther(exception, request);
        };
    }

    @ExceptionHandler({ DuplicateKeyException.class, OptimisticLockingFailureException.class })
    ResponseEntity<Problem> onConflict(Exception exception, HttpServletRequest request) {
        log.debug("Two changes met", exception);
        return on(ProblemException.conflict(), request);
    }

    @ExceptionHandler({ DataAccessResourceFailureException.class, QueryTimeoutException.class,
            CannotCreateTransactionException.class, MongoTimeoutException.class, MongoSocketException.class,
            MongoNotPrimaryException.class })
    ResponseEntity<Problem> onUnavailable(Exception exception, HttpServletRequest request) {
        log.warn("What this service stands on does not answer: {}", exception.toString());
        var headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, "5");
        return this.writer.answer(ProblemException.unavailable(), headers, request);
    }

    /// Another transaction was faster, time after time; or one that a crash has left open
    /// holds the document until
    /// MongoDB ends it.
    @ExceptionHandler
    ResponseEntity<Problem> onDatabase(DataAccessException exception, HttpServletRequest request) {
        return TransientFailures.isTransient(exception) ? onUnavailable(exception, request)
                : onOther(exception, request);
    }

    /// The caller is gone, there is nobody to answer to.
    @ExceptionHandler
    void onGone(AsyncRequestNotUsableException exception) {
        log.debug("The caller went away", exception);
    }

    @ExceptionHandler
    ResponseEntity<Problem> onOther(Exception exception, HttpServletRequest request) {
        switch (exception) {
            // Spring's own refusals know their status and headers, `Allow` for example
            case ErrorResponse refusal when refusal.getStatusCode().is4xxClientError() -> {
                return this.writer.answer(StatusProblem.of(refusal.getStatusCode().value()), refusal.getHeaders(),
                        request);
            }
            case InvalidParameterException undecodable -> {
                return on(StatusProblem.of(HttpStatus.BAD_REQUEST.value()), request);
            }
            case AccessDeniedException denied -> {
                return on(StatusProblem.of(HttpStatus.FORBIDDEN.value()), request);
            }
            case AuthenticationException unauthenticated -> {
                return on(StatusProblem.of(HttpStatus.UNAUTHORIZED.value()), request);
            }
            case ErrorResponse failure -> log.error("{} {} failed", request.getMethod(), pattern(request), exception);
            default -> log.error("{} {} failed", request.getMethod(), pattern(request), exception);
        }
        return on(
                StatusProblem.of((exception instanceof ErrorResponse failure) ? failure.getStatusCode().value() : 500),
                request);
    }

    /// The mapping rather than the address: numbers of documents do not belong into the
    /// log.
    private static Object pattern(HttpServletRequest request) {
        var pattern = request.getAttribute("org.springframework.web.servlet.HandlerMapping.bestMatchingPattern");
        return (pattern == null) ? "" : pattern;
    }

}
