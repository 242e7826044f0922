package io.github.ecmofhir.view;

import java.util.Locale;
import java.util.Set;

/** Names that H2 and PostgreSQL both take without quotes. */
final class SqlNames {

    /**
     * Keywords of <a href="https://www.h2database.com/html/advanced.html#keywords">H2</a> and reserved words of <a
     * href="https://www.postgresql.org/docs/current/sql-keywords-appendix.html">PostgreSQL</a>.
     */
    private static final Set<String> RESERVED = Set.of("""
            all analyse analyze and any array as asc asymmetric authorization between binary both case cast
            check collate collation column concurrently constraint create cross current_catalog current_date
            current_path current_role current_schema current_time current_timestamp current_user day default
            deferrable desc distinct do else end except exists false fetch for foreign freeze from full grant
            group groups having hour if ilike in initially inner intersect interval into is isnull join key
            lateral leading left like limit localtime localtimestamp minus minute month natural not notnull null
            offset on only or order outer over overlaps partition placing primary qualify range references
            regexp returning right row rownum rows second select session_user set similar some symmetric
            system_user table tablesample then to top trailing true uescape union unique unknown user using
            value values variadic verbose when where window with year""".split("\\s"));

    private SqlNames() {}

    static String table(String view) {
        return "v_" + view.toLowerCase(Locale.ROOT);
    }

    /** The name in small letters; a reserved word gets an underscore after it: {@code value_}. */
    static String column(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return RESERVED.contains(lower) ? lower + "_" : lower;
    }
}
