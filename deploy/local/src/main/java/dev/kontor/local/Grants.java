package dev.kontor.local;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

/// Makes a broker's access rights exactly those of the contract: adds what is missing, takes away what is not in it.
public final class Grants {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Admin admin;

    public Grants(Admin admin) {
        this.admin = admin;
    }

    public void apply(List<Grant> grants) {
        Set<AclBinding> wanted = new HashSet<>();
        grants.forEach(it -> wanted.addAll(bindings(it)));
        try {
            var present = this.admin.describeAcls(AclBindingFilter.ANY).values().get();
            this.admin.createAcls(without(wanted, present)).all().get();
            this.admin.deleteAcls(without(present, wanted).stream().map(AclBinding::toFilter).toList()).all().get();
            awaitEffect(wanted);
        }
        catch (ExecutionException ex) {
            throw new LocalStackException("Kafka refused the access rights of the contract: " + ex.getMessage(), ex);
        }
        catch (InterruptedException ex) {
            Thread.currentThread().interrupt();
            throw new LocalStackException("Interrupted while setting access rights", ex);
        }
    }

    /// The controller acknowledges rights a moment before the broker acts on them.
    private void awaitEffect(Set<AclBinding> wanted) throws ExecutionException, InterruptedException {
        var end = Instant.now().plus(PATIENCE);
        while (!Set.copyOf(this.admin.describeAcls(AclBindingFilter.ANY).values().get()).equals(wanted)) {
            if (Instant.now().isAfter(end)) {
                throw new LocalStackException("Kafka took the access rights of the contract but does not act on them");
            }
            Pause.shortly();
        }
    }

    private static List<AclBinding> without(Collection<AclBinding> bindings, Collection<AclBinding> others) {
        return bindings.stream().filter(it -> !others.contains(it)).toList();
    }

    private static List<AclBinding> bindings(Grant grant) {
        var bindings = new ArrayList<AclBinding>();
        // DESCRIBE comes with both
        var operation = grant.send() ? AclOperation.WRITE : AclOperation.READ;
        bindings.add(binding(grant.service(), ResourceType.TOPIC, grant.topic(), operation));
        if (grant.group() != null) {
            bindings.add(binding(grant.service(), ResourceType.GROUP, grant.group(), AclOperation.READ));
        }
        return bindings;
    }

    private static AclBinding binding(String service, ResourceType type, String name, AclOperation operation) {
        return new AclBinding(new ResourcePattern(type, name, PatternType.LITERAL),
                new AccessControlEntry("User:" + service, "*", operation, AclPermissionType.ALLOW));
    }

}
