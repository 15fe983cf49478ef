package dev.kontor.platform.problem;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.core.convert.ConversionFailedException;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.annotation.HandlerMethodValidationException;

/// What validation and data binding found, as fields with stable codes.
final class FieldErrors {

    private static final Pattern HUMP = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");

    private FieldErrors() {
    }

    static List<InvalidField> of(BindingResult result) {
        return result.getAllErrors().stream().map(FieldErrors::of).toList();
    }

    static List<InvalidField> of(ConstraintViolationException exception) {
        return exception.getConstraintViolations().stream().map(FieldErrors::of).toList();
    }

    static List<InvalidField> of(HandlerMethodValidationException exception) {
        return exception.getParameterValidationResults().stream().flatMap(FieldErrors::of).toList();
    }

    private static Stream<InvalidField> of(ParameterValidationResult result) {
        if (result instanceof ParameterErrors errors) {
            return errors.getAllErrors().stream().map(FieldErrors::of);
        }
        return result.getResolvableErrors().stream().map(error -> {
            var violation = result.unwrap(error, ConstraintViolation.class);
            return (violation != null) ? named(name(result), violation) : new InvalidField(name(result), code(error));
        });
    }

    private static InvalidField of(ObjectError error) {
        var name = (error instanceof FieldError field) ? field.getField() : "";
        if (error.contains(ConstraintViolation.class)) {
            return named(name, error.unwrap(ConstraintViolation.class));
        }
        if (error.contains(TypeMismatchException.class)) {
            return mismatch(name, error.unwrap(TypeMismatchException.class));
        }
        return new InvalidField(name, code(error));
    }

    private static InvalidField of(ConstraintViolation<?> violation) {
        var path = violation.getPropertyPath().toString();
        return named(path.substring(path.lastIndexOf('.') + 1), violation);
    }

    /// A value of the wrong type; an enumeration names what it knows.
    static InvalidField mismatch(String name, TypeMismatchException exception) {
        Class<?> type = exception.getRequiredType();
        if (exception.getCause() instanceof ConversionFailedException conversion) {
            type = conversion.getTargetType().getType();
        }
        return mismatch(name, type);
    }

    static InvalidField mismatch(String name, @Nullable Class<?> type) {
        if (type != null && type.isEnum()) {
            return new InvalidField(name, "unknown-value",
                    Arrays.stream(type.getEnumConstants()).map(Object::toString).collect(Collectors.joining(", ")));
        }
        return new InvalidField(name, "invalid-value");
    }

    private static InvalidField named(String name, ConstraintViolation<?> violation) {
        var constraint = violation.getConstraintDescriptor();
        var attributes = constraint.getAttributes();
        return switch (constraint.getAnnotation().annotationType().getSimpleName()) {
            case "NotNull", "NotBlank", "NotEmpty" -> new InvalidField(name, "required");
            case "Min", "DecimalMin" -> new InvalidField(name, "too-small", argument(attributes, "value"));
            case "Max", "DecimalMax" -> new InvalidField(name, "too-large", argument(attributes, "value"));
            case "Size", "Length", "Range" ->
                new InvalidField(name, "out-of-range", argument(attributes, "min"), argument(attributes, "max"));
            case "Pattern" -> new InvalidField(name, "invalid-value");
            case String other -> new InvalidField(name, kebab(other), violation.getMessage());
        };
    }

    private static Object argument(Map<String, Object> attributes, String name) {
        return String.valueOf(attributes.get(name));
    }

    private static String name(ParameterValidationResult result) {
        var parameter = result.getMethodParameter();
        var annotation = parameter.getParameterAnnotation(RequestParam.class);
        var name = (annotation != null && !annotation.name().isEmpty()) ? annotation.name()
                : parameter.getParameterName();
        return (name == null) ? "" : name;
    }

    private static String code(MessageSourceResolvable error) {
        var codes = error.getCodes();
        return (codes == null || codes.length == 0) ? "invalid-value" : kebab(codes[codes.length - 1]);
    }

    private static String kebab(String humps) {
        return HUMP.matcher(humps).replaceAll("-").toLowerCase(Locale.ROOT);
    }

}
