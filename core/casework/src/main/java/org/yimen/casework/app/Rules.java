package org.yimen.casework.app;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yimen.casework.domain.Pin;
import org.yimen.casework.domain.Selection;
import org.yimen.casework.form.MissingFactException;
import org.yimen.casework.port.ReleaseStore.KeptFact;
import org.yimen.casework.port.ReleaseStore.StoredRelease;
import org.yimen.casework.port.Stores;
import org.yimen.casework.port.Time;
import org.yimen.casework.registry.ItemRegistry;
import org.yimen.casework.registry.LiveItem;
import org.yimen.spi.data.Document;
import org.yimen.spi.fact.CommonFacts;
import org.yimen.spi.fact.FactDefinition;
import org.yimen.spi.fact.FactKey;
import org.yimen.spi.fact.FactUse;
import org.yimen.spi.item.ItemCode;
import org.yimen.spi.item.ItemRelease;

/** Finds the rules and the stored release behind an item of a case. */
@Component(service = Rules.class)
public final class Rules {
    private final ItemRegistry registry;
    private final Time time;

    @Activate
    public Rules(@Reference ItemRegistry registry, @Reference Time time) {
        this.registry = registry;
        this.time = time;
    }

    /** What a new case would take today. */
    public Optional<LiveItem> current(ItemCode item) {
        return registry.current(item, time.today());
    }

    /**
     * The rules a pinned case may ask: only those of the very bundle it was pinned to. A bundle rebuilt under the same
     * version counts as another.
     */
    public Optional<LiveItem> of(Pin pin) {
        return registry.find(pin.release(), pin.digest());
    }

    /** The rules of a chosen item: pinned, or today's while the case is a draft. */
    public Optional<LiveItem> of(Selection selection) {
        return selection.pin().isPresent() ? selection.pin().flatMap(this::of) : current(selection.item());
    }

    /** What a chosen item says of itself: as kept where the case is pinned, else as installed today. */
    Optional<ItemRelease> known(Stores stores, Selection selection) {
        return selection.pin().map(pin -> kept(stores, pin).release()).or(() -> current(selection.item())
                .map(LiveItem::release));
    }

    /** Why the rules of a pinned release cannot be asked, in Chinese; empty if they can. */
    public Optional<String> absence(Pin pin) {
        if (of(pin).isPresent()) {
            return Optional.empty();
        }
        return Optional.of(
                registry.find(pin.release()).isPresent() || registry.isContested(pin.release())
                        ? "事项组件与登记时不一致（版本号相同而内容不同），需由运维人员恢复原组件后继续。"
                        : "事项未安装：部门组件已移除，恢复后自动继续；期间按已保存的事项版本办理。");
    }

    /** The release as kept when the case was pinned; never missing for a pinned case. */
    public StoredRelease kept(Stores stores, Pin pin) {
        return stores.releases()
                .find(pin.release())
                .orElseThrow(() -> new IllegalStateException("release " + pin.release() + " was not kept"));
    }

    /**
     * Keeps a live item for a case to be pinned to.
     *
     * @return false if cases are pinned already to another content of the same id: then a case that was filled in by
     *     the live one would go on by a form that it never saw
     */
    boolean keep(Stores stores, LiveItem live) {
        StoredRelease now = new StoredRelease(
                live.release(), live.form(), live.guide(), live.bundle(), live.digest(), time.now(), ownFacts(live));
        return stores.releases().keep(now).saysTheSameAs(now);
    }

    /** The facts of the form that some department defines: they must outlive its bundle. */
    private List<KeptFact> ownFacts(LiveItem live) {
        return live.form().facts().stream()
                .map(FactUse::key)
                .filter(key -> CommonFacts.find(key).isEmpty())
                .flatMap(key -> registry.factDefinition(key).stream())
                .map(fact -> new KeptFact(fact.key(), fact.title(), fact.schema()))
                .toList();
    }

    /** A fact as defined now, or as it was kept with a release that reads it. */
    Optional<FactDefinition> fact(FactKey key, List<StoredRelease> kept) {
        return registry.factDefinition(key).or(() -> kept.stream()
                .flatMap(release -> release.fact(key).stream())
                .findFirst()
                .map(Rules::definition));
    }

    private static FactDefinition definition(KeptFact kept) {
        UnaryOperator<Document> gone = value -> {
            throw new MissingFactException(kept.key());
        };
        return new FactDefinition(kept.key(), kept.title(), kept.schema(), Optional.of(gone));
    }

    /** The tie to a live item. */
    public static Pin pin(LiveItem live) {
        return new Pin(live.release().id(), live.bundle(), live.digest());
    }
}
