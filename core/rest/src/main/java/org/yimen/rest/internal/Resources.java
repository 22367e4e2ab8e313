package org.yimen.rest.internal;

import java.util.List;

/** The classes the API's description is made from. */
final class Resources {
    static final List<Class<?>> OF_API = List.of(
            AccountsResource.class,
            AssessmentsResource.class,
            AuditResource.class,
            CalendarResource.class,
            CasePapersResource.class,
            CaseWorkResource.class,
            CasesResource.class,
            CatalogueResource.class,
            ConsultationsResource.class,
            DecisionsResource.class,
            DepartmentsResource.class,
            DirectoryResource.class,
            FormsResource.class,
            GrievancesResource.class,
            HandlingPapersResource.class,
            HandlingRevealsResource.class,
            HandlingWorkResource.class,
            HandlingsResource.class,
            MaterialsResource.class,
            OpenApiResource.class,
            ParametersResource.class,
            ProgressResource.class,
            RevealsResource.class,
            SessionsResource.class,
            StepsResource.class);

    static final List<Class<?>> OF_HEALTH = List.of(HealthResource.class);

    private Resources() {}
}
