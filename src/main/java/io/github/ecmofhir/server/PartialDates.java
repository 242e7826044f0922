package io.github.ecmofhir.server;

import ca.uhn.fhir.jpa.dao.predicate.SearchFilterParser.CompareOperation;
import ca.uhn.fhir.jpa.search.builder.predicate.DatePredicateBuilder;
import ca.uhn.fhir.jpa.search.builder.sql.SearchQueryBuilder;
import ca.uhn.fhir.model.api.IQueryParameterType;
import ca.uhn.fhir.model.api.TemporalPrecisionEnum;
import ca.uhn.fhir.rest.param.DateParam;
import ca.uhn.fhir.rest.param.ParamPrefixEnum;
import com.healthmarketscience.sqlbuilder.Condition;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * Years and months as bounds of a search ({@code ge2025}, {@code lt2025-03}) are the days that they begin or end with, as R4
 * has it (3.1.1.4.7). HAPI begins {@code ge2025} at the end of the year and ends {@code lt2025} there.
 */
final class PartialDates extends DatePredicateBuilder {

    private static final String JANUARY = "-01";
    private static final String DECEMBER = "-12";

    PartialDates(SearchQueryBuilder query) {
        super(query);
    }

    @Override
    public Condition createPredicateDateWithoutIdentityPredicate(
            IQueryParameterType asked, @Nullable CompareOperation operation) {
        return super.createPredicateDateWithoutIdentityPredicate(
                asked instanceof DateParam bound ? day(bound) : asked, operation);
    }

    private static DateParam day(DateParam bound) {
        boolean year = bound.getPrecision() == TemporalPrecisionEnum.YEAR;
        ParamPrefixEnum prefix = bound.getPrefix();
        if (bound.isEmpty() || prefix == null || !year && bound.getPrecision() != TemporalPrecisionEnum.MONTH) {
            return bound;
        }
        String text = bound.getValueAsString();
        return switch (prefix) {
            case GREATERTHAN_OR_EQUALS, LESSTHAN, ENDS_BEFORE ->
                new DateParam(
                        prefix,
                        YearMonth.parse(year ? text + JANUARY : text).atDay(1).toString());
            case GREATERTHAN, STARTS_AFTER, LESSTHAN_OR_EQUALS ->
                new DateParam(
                        prefix,
                        YearMonth.parse(year ? text + DECEMBER : text)
                                .atEndOfMonth()
                                .toString());
            default -> bound;
        };
    }
}
