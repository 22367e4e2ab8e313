package ${package}.internal;

/** Parameters that the rules read; those that set limits alone stand in the descriptor. */
final class Keys {
    static final String MEAL_SUBSIDY = "${artifactId}.meal-subsidy";
    static final String MOST_MEALS = "${artifactId}.most-meals";

    private Keys() {}
}
