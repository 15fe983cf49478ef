package dev.kontor.identity.rights;

/// The rules that can refuse a permission, named for the person who asks why (B-01).
public enum Rule {

    PORTAL_CLOSED, COMPANY_INACTIVE, MEMBERSHIP_INACTIVE, NOT_INTERNET_USER, MEMBERSHIP_EXPIRED, SETTINGS_PROFILE,
    ACCESS_GROUP, USER_EXCEPTION, RESTRICTED

}
