package dev.kontor.identity.access;

import dev.kontor.identity.access.RefreshJob.Scope;
import dev.kontor.platform.migration.Migration;

import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

/// Accesses that were announced before access groups were named with them are looked at again, which names them.
@Component
class GroupsAnnounced implements Migration {

    private final RefreshJobs jobs;

    GroupsAnnounced(RefreshJobs jobs) {
        this.jobs = jobs;
    }

    @Override
    public int version() {
        return 67;
    }

    @Override
    public String description() {
        return "access groups announced with the access";
    }

    /// Of a new portal there is nothing to announce.
    @Override
    public void apply(MongoOperations mongo) {
        this.jobs.file(Scope.EVERYBODY, "");
    }

}
