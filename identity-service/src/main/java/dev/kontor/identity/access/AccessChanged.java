package dev.kontor.identity.access;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import dev.kontor.identity.rights.Permission;
import dev.kontor.identity.rights.Rule;
import dev.kontor.platform.outbox.OutgoingEvent;

/// The event `kontor.portal.access.changed.v1`: everything about one person in one company.
record AccessChanged(String person, String company, long version, boolean member, List<String> permissions,
        Map<String, List<Rule>> refusals) {

    static final String TOPIC = "portal.access";

    static final String TYPE = "kontor.portal.access.changed.v1";

    static OutgoingEvent of(AnnouncedAccess access) {
        var refusals = new TreeMap<String, List<Rule>>();
        access.refusals()
            .forEach((permission, rules) -> refusals.put(permission.word(), rules.stream().sorted().toList()));
        var body = new AccessChanged(access.person().value(), access.company().value(), access.version(),
                access.member(), access.permissions().stream().map(Permission::word).sorted().toList(), refusals);
        return new OutgoingEvent(TOPIC, access.person() + "/" + access.company(), TYPE, access.version(), body);
    }

}
