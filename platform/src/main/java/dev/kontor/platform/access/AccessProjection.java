package dev.kontor.platform.access;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import com.github.benmanes.caffeine.cache.Interner;
import org.jspecify.annotations.Nullable;

import dev.kontor.platform.CompanyId;

/// Everybody's access, in memory. A newer version wins, an equal or older one changes nothing, so that events may come
/// late, doubled or in reverse. An ended membership stays as a mark with its version, or a late older event would bring
/// it back.
class AccessProjection implements Accesses {

    private final Map<PersonId, Map<CompanyId, Entry>> entries = new ConcurrentHashMap<>();

    /// Most members have the same rights: what is equal is kept once, or the memory of a
    /// service would be full of it.
    private final Interner<Object> words = Interner.newWeakInterner();

    private final Impersonations impersonations;

    AccessProjection() {
        this(InstantSource.system());
    }

    AccessProjection(InstantSource clock) {
        this.impersonations = new Impersonations(clock);
    }

    @Override
    public Optional<CompanyAccess> find(PersonId person, CompanyId company) {
        var entry = this.entries.getOrDefault(person, Map.of()).get(company);
        return Optional.ofNullable((entry == null) ? null : entry.access());
    }

    @Override
    public List<CompanyAccess> of(PersonId person) {
        return this.entries.getOrDefault(person, Map.of())
            .values()
            .stream()
            .flatMap(entry -> Optional.ofNullable(entry.access()).stream())
            .toList();
    }

    /// What the member may do at this moment: nothing of it is kept here, so what the
    /// member loses is lost for who looks
    /// as him as well.
    @Override
    public Optional<CompanyAccess> impersonated(PersonId staff) {
        return this.impersonations.of(staff).flatMap(it -> find(it.member(), it.company()));
    }

    void apply(ImpersonationChanged event) {
        this.impersonations.apply(event);
    }

    void revokeImpersonation(PersonId staff) {
        this.impersonations.revoke(staff);
    }

    void apply(AccessChanged event, long offset) {
        var access = event.toAccess(offset).sharing(this.words);
        var entry = new Entry(access.version(), event.member() ? access : null);
        companies(access.person()).merge(access.company(), entry,
                (stored, incoming) -> (incoming.version() > stored.version()) ? incoming : stored);
    }

    /// Something about this access could not be understood: nobody may rely on what was
    /// known before it. The next event
    /// with a newer version mends it.
    void revoke(PersonId person, CompanyId company) {
        companies(person).merge(company, new Entry(Long.MIN_VALUE, null),
                (stored, none) -> new Entry(stored.version(), null));
    }

    int size() {
        return this.entries.values().stream().mapToInt(Map::size).sum();
    }

    private Map<CompanyId, Entry> companies(PersonId person) {
        return this.entries.computeIfAbsent(person, unseen -> new ConcurrentHashMap<>(2));
    }

    private record Entry(long version, @Nullable CompanyAccess access) {
    }

}
