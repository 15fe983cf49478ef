package dev.kontor.platform.access;

import java.util.List;

import org.springframework.http.HttpStatus;

import dev.kontor.platform.problem.ProblemException;

/// A member asked for what the rules of the company do not give.
public class AccessRefusedException extends ProblemException {

    private final List<String> rules;

    public AccessRefusedException(String permission, List<String> rules) {
        super(HttpStatus.FORBIDDEN, "forbidden", permission);
        this.rules = List.copyOf(rules);
    }

    @Override
    public List<String> reasons() {
        return this.rules;
    }

}
