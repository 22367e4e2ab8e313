package org.yimen.security.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yimen.casework.domain.CaseFile;
import org.yimen.casework.domain.CaseId;
import org.yimen.casework.port.CaseLine;
import org.yimen.casework.port.CaseQuery;
import org.yimen.casework.port.CaseStore;
import org.yimen.casework.port.Page;

/** Cases, as far as security asks whether there is one. */
record MemoryCases(Map<String, CaseFile> cases) implements CaseStore {
    @Override
    public Optional<CaseFile> find(CaseId id) {
        return Optional.ofNullable(cases.get(id.value()));
    }

    @Override
    public CaseFile insert(CaseFile file) {
        cases.put(file.id().value(), file);
        return file;
    }

    @Override
    public Optional<CaseFile> findByReceipt(String receiptNumber) {
        throw new UnsupportedOperationException();
    }

    @Override
    public CaseFile update(CaseFile file) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Page<CaseLine> list(CaseQuery query) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<CaseId> withDueDate(String after, int limit) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<PinnedCount> pinnedCounts() {
        return List.of();
    }

    @Override
    public List<CaseLine> liveCasesOf(Set<String> personIds, CaseId except) {
        throw new UnsupportedOperationException();
    }

    /** Nothing is indexed here. */
    @Override
    public int indexAnew(int limit) {
        return 0;
    }
}
