package dev.kontor.documents.ordering;

import java.util.List;

import org.springframework.http.HttpStatus;

import dev.kontor.platform.problem.InvalidField;
import dev.kontor.platform.problem.ProblemException;

/// The cart cannot become what was confirmed, and these are the reasons.
class OfferRefusedException extends ProblemException {

    // never sent anywhere as an object
    private final transient List<InvalidField> reasons;

    OfferRefusedException(String code, List<InvalidField> reasons) {
        super(HttpStatus.CONFLICT, code);
        this.reasons = List.copyOf(reasons);
    }

    @Override
    public List<InvalidField> errors() {
        return this.reasons;
    }

}
