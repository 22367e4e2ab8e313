package org.yimen.console.internal.demo;

import java.util.List;
import org.yimen.casework.domain.Desk;
import org.yimen.casework.port.DirectoryStore;
import org.yimen.casework.port.DirectoryStore.DepartmentEntry;
import org.yimen.casework.port.DirectoryStore.RegionEntry;
import org.yimen.spi.parameter.AreaKind;

/** 示例市: an invented county-level city with three pilot townships. Its codes are in use nowhere. */
final class DemoCity {
    static final String CITY = "990181000000";
    static final String QINGHE = "990181100000";
    static final String DONGMEN = "990181001000";
    static final String SHILING = "990181200000";

    private static final List<RegionEntry> REGIONS = List.of(
            new RegionEntry(CITY, "示例市", AreaKind.URBAN),
            new RegionEntry(QINGHE, "示例市青河镇", AreaKind.RURAL),
            new RegionEntry("990181100201", "青河镇上游村", AreaKind.RURAL),
            new RegionEntry("990181100202", "青河镇下游村", AreaKind.RURAL),
            new RegionEntry(DONGMEN, "示例市东门街道", AreaKind.URBAN),
            new RegionEntry("990181001001", "东门街道城东社区", AreaKind.URBAN),
            new RegionEntry("990181001002", "东门街道学府社区", AreaKind.URBAN),
            new RegionEntry(SHILING, "示例市石岭乡", AreaKind.RURAL),
            new RegionEntry("990181200201", "石岭乡石桥村", AreaKind.RURAL),
            new RegionEntry("990181200202", "石岭乡高坪村", AreaKind.RURAL));

    private static final List<Desk> DESKS = List.of(
            desk("qinghe", QINGHE, "青河镇社会救助综合服务窗口", "青河镇便民服务中心一楼1号窗口", "0990-5550101"),
            desk("dongmen", DONGMEN, "东门街道社会救助综合服务窗口", "东门街道便民服务中心一楼3号窗口", "0990-5550102"),
            desk("shiling", SHILING, "石岭乡社会救助综合服务窗口", "石岭乡便民服务中心一楼2号窗口", "0990-5550103"),
            desk("center", CITY, "示例市社会救助中心综合服务窗口", "示例市政务服务中心二楼A区", "0990-5550100"));

    private static final List<DepartmentEntry> DEPARTMENTS = List.of(
            new DepartmentEntry("civil-affairs", "民政局", "0990-5550201"),
            new DepartmentEntry("human-resources", "人力资源和社会保障局", "0990-5550202"),
            new DepartmentEntry("housing", "住房和城乡建设局", "0990-5550203"),
            new DepartmentEntry("education", "教育体育局", "0990-5550204"),
            new DepartmentEntry("justice", "司法局", "0990-5550205"),
            new DepartmentEntry("health", "卫生健康委员会", "0990-5550206"),
            new DepartmentEntry("medical-insurance", "医疗保障局", "0990-5550207"),
            new DepartmentEntry("emergency", "应急管理局", "0990-5550208"),
            new DepartmentEntry("trade-union", "总工会", "0990-5550209"),
            new DepartmentEntry("disabled-federation", "残疾人联合会", "0990-5550210"),
            new DepartmentEntry("womens-federation", "妇女联合会", "0990-5550211"));

    private DemoCity() {}

    static void save(DirectoryStore directory) {
        REGIONS.forEach(directory::save);
        DESKS.forEach(directory::save);
        DEPARTMENTS.forEach(directory::save);
    }

    private static Desk desk(String id, String region, String name, String address, String phone) {
        return new Desk(id, region, name, address, phone, "0990-5550199");
    }
}
