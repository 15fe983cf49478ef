package dev.kontor.platform.access;

import java.util.List;
import java.util.Optional;

import dev.kontor.platform.CompanyId;

/// Everybody's access as last announced on the bus. Who is not in here is a stranger.
public interface Accesses {

    Optional<CompanyAccess> find(PersonId person, CompanyId company);

    /// The companies a person is a member of, in no particular order.
    List<CompanyAccess> of(PersonId person);

    /// As which member somebody of the staff looks at the portal at this moment; it may
    /// then see what the member sees and
    /// change nothing. Whether it is still of the staff, its token says.
    default Optional<CompanyAccess> impersonated(PersonId staff) {
        return Optional.empty();
    }

}
