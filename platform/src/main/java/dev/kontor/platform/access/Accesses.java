package dev.kontor.platform.access;

import java.util.List;
import java.util.Optional;

import dev.kontor.platform.CompanyId;

/// Everybody's access as last announced on the bus. Who is not in here is a stranger.
public interface Accesses {

    Optional<CompanyAccess> find(PersonId person, CompanyId company);

    /// The companies a person is a member of, in no particular order.
    List<CompanyAccess> of(PersonId person);

}
