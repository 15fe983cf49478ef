package dev.kontor.erp.user;

/// The portal has no such company, perhaps not yet.
final class UnknownCompanyException extends RuntimeException {

    UnknownCompanyException(String company) {
        super("The portal does not know company %s. Has the ERP published it, and has it arrived?".formatted(company));
    }

}
