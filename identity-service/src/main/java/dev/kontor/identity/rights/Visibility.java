package dev.kontor.identity.rights;

/// Whose business a member sees: what he ordered himself, what his unit ordered, or everything of the company.
public enum Visibility {

    OWN, UNIT, COMPANY

}
