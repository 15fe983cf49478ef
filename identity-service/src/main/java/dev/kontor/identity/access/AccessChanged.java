package dev.kontor.identity.access;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kontor.identity.rights.Permission;
import dev.kontor.identity.rights.Rule;
import dev.kontor.platform.outbox.OutgoingEvent;

/// The event `kontor.portal.access.changed.v1`: everything about one person in one company.
record AccessChanged(String person, String company, long version, boolean member, List<String> permissions,
        Map<String, List<Rule>> refusals,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, List<String>> restrictions,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> groups) {

    static final String TOPIC = "portal.access";

    static final String TYPE = "kontor.portal.access.changed.v1";

    static OutgoingEvent of(AnnouncedAccess access) {
        var refusals = new TreeMap<String, List<Rule>>();
        access.refusals()
            .forEach((permission, rules) -> refusals.put(permission.word(), rules.stream().sorted().toList()));
        var body = new AccessChanged(access.person().value(), access.company().value(), access.version(),
                access.member(), access.permissions().stream().map(Permission::word).sorted().toList(), refusals,
                restrictions(access), access.groups().stream().sorted().toList());
        return new OutgoingEvent(TOPIC, access.person() + "/" + access.company(), TYPE, access.version(), body);
    }

    private static Map<String, List<String>> restrictions(AnnouncedAccess access) {
        var restrictions = new TreeMap<String, List<String>>();
        access.restrictions()
            .forEach((dimension, values) -> restrictions.put(dimension, values.stream().sorted().toList()));
        return restrictions;
    }

}
