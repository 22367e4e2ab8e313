package org.yimen.casework.app;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.yimen.spi.data.Finding;
import org.yimen.spi.item.Application;
import org.yimen.spi.item.Assessment;
import org.yimen.spi.item.Benefit;
import org.yimen.spi.item.ItemCode;
import org.yimen.spi.item.ItemForm;
import org.yimen.spi.item.ItemRelease;
import org.yimen.spi.item.Reason;
import org.yimen.spi.item.ReleaseId;
import org.yimen.spi.item.RescueItem;
import org.yimen.spi.item.ServiceGuide;
import org.yimen.spi.material.MaterialNeed;

/** An invented item: fixed answers as given, rules as told. */
final class SampleItem implements RescueItem {
    final ItemRelease release;
    final ItemForm form;
    Function<Application, List<MaterialNeed>> materials = application -> List.of();
    Function<Application, List<Finding>> findings = application -> List.of();
    Function<Application, Optional<Benefit>> benefit = application -> Optional.empty();
    Function<Application, List<String>> whom;
    Function<Application, Optional<String>> cause = application -> Optional.empty();
    Function<Application, String> track;

    SampleItem(ItemRelease release, ItemForm form) {
        this.release = release;
        this.form = form;
        this.whom = RescueItem.super::beneficiaries;
        this.track = RescueItem.super::track;
    }

    /** The same item with another release, and the same rules. */
    SampleItem as(UnaryOperator<ItemRelease> change) {
        SampleItem other = new SampleItem(change.apply(release), form);
        other.materials = materials;
        other.findings = findings;
        other.benefit = benefit;
        other.whom = whom;
        other.cause = cause;
        other.track = track;
        return other;
    }

    ItemCode code() {
        return release.code();
    }

    ReleaseId id() {
        return release.id();
    }

    @Override
    public ItemRelease release() {
        return release;
    }

    @Override
    public ItemForm form() {
        return form;
    }

    @Override
    public ServiceGuide guide() {
        return new ServiceGuide(List.of("条件"), List.of("流程"), "标准", "窗口", "电话", "救济", "不收费", List.of());
    }

    @Override
    public String track(Application application) {
        return track.apply(application);
    }

    @Override
    public List<String> beneficiaries(Application application) {
        return whom.apply(application);
    }

    @Override
    public Optional<String> cause(Application application) {
        return cause.apply(application);
    }

    @Override
    public List<MaterialNeed> materials(Application application) {
        return materials.apply(application);
    }

    @Override
    public List<Finding> validate(Application application) {
        return findings.apply(application);
    }

    @Override
    public Assessment assess(Application application) {
        return Assessment.of(List.of(Reason.open("待核对", SampleItems.LAW, "入户调查")), Optional.empty());
    }

    @Override
    public Optional<Benefit> benefit(Application application) {
        return benefit.apply(application);
    }
}
