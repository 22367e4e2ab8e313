package org.yimen.security.internal;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.yimen.casework.access.Account;
import org.yimen.casework.access.Session;
import org.yimen.casework.domain.CaseEvent;
import org.yimen.casework.domain.CaseFile;
import org.yimen.casework.domain.CaseId;
import org.yimen.casework.port.AccountStore;
import org.yimen.casework.port.AuditStore;
import org.yimen.casework.port.CaseStore;
import org.yimen.casework.port.ChainPage;
import org.yimen.casework.port.EventHead;
import org.yimen.casework.port.EventStore;
import org.yimen.casework.port.Page;
import org.yimen.casework.port.SealedEvent;
import org.yimen.casework.port.SessionStore;
import org.yimen.casework.port.StaleVersionException;
import org.yimen.casework.port.StoredChain;

/** What one transaction sees: a copy of what is stored, which replaces it at commit. */
final class MemoryStores extends UnusedStores {
    final Map<String, Account> accounts = new TreeMap<>();
    final Map<String, Session> sessions = new HashMap<>();
    final List<AuditStore.Entry> audit = new ArrayList<>();
    final Map<String, List<SealedEvent>> events = new TreeMap<>();
    final Map<String, EventHead> heads = new TreeMap<>();
    final Map<String, CaseFile> cases = new TreeMap<>();
    private final MemoryDirectory directory;

    MemoryStores() {
        this(new MemoryDirectory());
    }

    private MemoryStores(MemoryDirectory directory) {
        this.directory = directory;
    }

    MemoryStores copy() {
        MemoryStores copy = new MemoryStores(directory.copy());
        copy.accounts.putAll(accounts);
        copy.sessions.putAll(sessions);
        copy.audit.addAll(audit);
        copy.cases.putAll(cases);
        copy.heads.putAll(heads);
        events.forEach((id, chain) -> copy.events.put(id, new ArrayList<>(chain)));
        return copy;
    }

    private static Account versioned(Account account, long version) {
        return new Account(
                account.id(),
                account.login(),
                account.name(),
                account.passwordHash(),
                account.grants(),
                account.active(),
                account.mustChangePassword(),
                account.failures(),
                account.lockedUntil(),
                account.passwordChangedAt(),
                version);
    }

    @Override
    public AccountStore accounts() {
        return new AccountStore() {
            @Override
            public Optional<Account> find(String id) {
                return Optional.ofNullable(accounts.get(id));
            }

            @Override
            public Optional<Account> findByLogin(String login) {
                return accounts.values().stream()
                        .filter(account -> account.login().equals(login))
                        .findFirst();
            }

            @Override
            public List<Account> all() {
                return List.copyOf(accounts.values());
            }

            @Override
            public Account insert(Account account) {
                if (findByLogin(account.login()).isPresent()) {
                    throw new StaleVersionException("account");
                }
                accounts.put(account.id(), versioned(account, 1));
                return accounts.get(account.id());
            }

            @Override
            public Account update(Account account) {
                if (accounts.get(account.id()).version() != account.version()) {
                    throw new StaleVersionException("account");
                }
                accounts.put(account.id(), versioned(account, account.version() + 1));
                return accounts.get(account.id());
            }
        };
    }

    @Override
    public CaseStore cases() {
        return new MemoryCases(cases);
    }

    @Override
    public MemoryDirectory directory() {
        return directory;
    }

    @Override
    public SessionStore sessions() {
        return new SessionStore() {
            @Override
            public Optional<Session> find(String tokenDigest) {
                return Optional.ofNullable(sessions.get(tokenDigest));
            }

            @Override
            public void insert(Session session) {
                sessions.put(session.tokenDigest(), session);
            }

            @Override
            public void touch(String tokenDigest, OffsetDateTime seen) {
                sessions.computeIfPresent(
                        tokenDigest,
                        (digest, old) -> new Session(
                                digest,
                                old.csrfDigest(),
                                old.accountId(),
                                old.kind(),
                                old.createdAt(),
                                seen,
                                old.expiresAt()));
            }

            @Override
            public void remove(String tokenDigest) {
                sessions.remove(tokenDigest);
            }

            @Override
            public void removeAllOf(String accountId) {
                sessions.values().removeIf(session -> session.accountId().equals(accountId));
            }

            @Override
            public int removeExpired(OffsetDateTime now) {
                int before = sessions.size();
                sessions.values().removeIf(session -> !session.expiresAt().isAfter(now));
                return before - sessions.size();
            }
        };
    }

    @Override
    public AuditStore audit() {
        return new AuditStore() {
            @Override
            public void append(Entry entry) {
                audit.add(entry);
            }

            @Override
            public Page<Entry> list(Optional<String> cursor, int limit) {
                throw new UnsupportedOperationException();
            }
        };
    }

    @Override
    public EventStore events() {
        return new EventStore() {
            @Override
            public void append(CaseEvent event) {
                throw new UnsupportedOperationException();
            }

            @Override
            public List<SealedEvent> ofCase(CaseId id) {
                return List.copyOf(events.getOrDefault(id.value(), List.of()));
            }

            @Override
            public List<CaseId> casesAfter(String cursor, int limit) {
                return events.keySet().stream()
                        .filter(id -> id.compareTo(cursor) > 0)
                        .limit(limit)
                        .map(CaseId::new)
                        .toList();
            }

            @Override
            public StoredChain stored(CaseId id) {
                return Chains.stored(MemoryStores.this, id.value());
            }

            @Override
            public ChainPage storedAfter(String cursor, int limit) {
                List<String> ids = Stream.concat(events.keySet().stream(), heads.keySet().stream())
                        .distinct()
                        .sorted()
                        .filter(id -> id.compareTo(cursor) > 0)
                        .limit(limit)
                        .toList();
                return new ChainPage(
                        ids.stream()
                                .map(id -> Chains.stored(MemoryStores.this, id))
                                .toList(),
                        ids.size() < limit ? Optional.empty() : Optional.of(ids.get(ids.size() - 1)));
            }

            @Override
            public void heads(Consumer<EventHead> each) {
                List.copyOf(heads.values()).forEach(each);
            }
        };
    }
}
