package dev.kontor.identity.audit;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import org.springframework.data.mongodb.core.query.Criteria;

/// What a reader of the audit looks for; all of it must hold. `from` is included, `to` is not.
record AuditFilter(@Nullable String company, @Nullable String person, @Nullable String subject, @Nullable Instant from,
        @Nullable Instant to) {

    Criteria criteria() {
        var criteria = new Criteria();
        criteria = equal(criteria, "company", this.company);
        criteria = equal(criteria, "person", this.person);
        criteria = equal(criteria, "kind", this.subject);
        if (this.from != null || this.to != null) {
            criteria = criteria.and("at");
            criteria = (this.from != null) ? criteria.gte(this.from) : criteria;
            criteria = (this.to != null) ? criteria.lt(this.to) : criteria;
        }
        return criteria;
    }

    private static Criteria equal(Criteria criteria, String field, @Nullable String value) {
        return (value != null) ? criteria.and(field).is(value) : criteria;
    }

}
