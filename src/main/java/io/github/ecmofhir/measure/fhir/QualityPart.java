package io.github.ecmofhir.measure.fhir;

import io.github.ecmofhir.cohort.UsualRange;
import io.github.ecmofhir.measure.quality.ColumnQuality;
import io.github.ecmofhir.measure.quality.FollowUpQuality;
import io.github.ecmofhir.measure.quality.QualityRow;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Writes the quality of the data of one centre and time as a parameter. */
final class QualityPart {

    private QualityPart() {}

    static void write(QualityRow row, PartSink parts) {
        parts.string("centre", row.centre());
        parts.string("period", row.period());
        row.span().ifPresent(span -> {
            parts.date("start", span.first());
            parts.date("end", span.last());
        });
        parts.integer("runs", row.runs());
        for (int level = 0; level < row.levels().size(); level++) {
            int value = level;
            parts.parts("level", each -> {
                each.integer("value", value);
                each.integer("count", row.levels().get(value));
            });
        }
        row.columns().forEach(column -> parts.parts("column", each -> column(column, each)));
        row.followUp().forEach(day -> parts.parts("followUp", each -> followUp(day, each)));
    }

    private static void column(ColumnQuality column, PartSink parts) {
        parts.string("name", column.column().name());
        parts.integer("known", column.known());
        parts.integer("missing", column.missing());
        parts.integer("notDue", column.notDue());
        column.column().usual().ifPresent(usual -> unusual(column, usual, parts));
    }

    private static void unusual(ColumnQuality column, UsualRange usual, PartSink parts) {
        limit("low", usual.low(), parts);
        limit("high", usual.high(), parts);
        parts.integer("below", column.below());
        parts.integer("above", column.above());
    }

    private static void limit(String name, @Nullable BigDecimal limit, PartSink parts) {
        if (limit != null) {
            parts.decimal(name, limit.doubleValue());
        }
    }

    private static void followUp(FollowUpQuality followUp, PartSink parts) {
        parts.integer("day", followUp.day());
        parts.integer("known", followUp.known());
        parts.integer("late", followUp.late());
        parts.integer("notDue", followUp.notDue());
    }
}
