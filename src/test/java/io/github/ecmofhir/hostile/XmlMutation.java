package io.github.ecmofhir.hostile;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Changes one place of an XML text, whose form may be lost by it. */
final class XmlMutation {

    private static final Pattern TAG = Pattern.compile("<[^<>]+>");
    private static final Pattern ATTRIBUTE = Pattern.compile("(\\w+)=\"([^\"]*)\"");
    private static final List<String> INSERTED = List.of(
            "<",
            ">",
            "&",
            "&#0;",
            "&#xFFFE;",
            "&#x1F600;",
            "&bogus;",
            "&nbsp;",
            "&lt;",
            "<!-- -- -->",
            "<!-- fine -->",
            "<![CDATA[<x>]]>",
            "]]>",
            "<?php x?>",
            "<?xml version=\"1.0\"?>",
            "<!DOCTYPE a>",
            "<!DOCTYPE a [<!ENTITY b \"c\"><!ENTITY d \"&b;&b;\">]>",
            "<!DOCTYPE a SYSTEM \"file:///etc/passwd\">",
            "text",
            "\u0001",
            "\ud83d\ude00",
            "<x:y/>",
            "<a/>",
            "<id value=\"a b\"/>",
            "<contained/>",
            "<contained><Patient xmlns=\"http://hl7.org/fhir\"><id value=\"a\"/></Patient></contained>",
            "<extension/>",
            "<extension url=\"u\"><valueString/></extension>",
            "<modifierExtension url=\"u\"><valueBoolean value=\"true\"/></modifierExtension>",
            "<text><status value=\"generated\"/><div>a</div></text>",
            "<text><status value=\"generated\"/><div xmlns=\"http://www.w3.org/1999/xhtml\"><script>1</script></div></text>",
            "<script xmlns=\"http://www.w3.org/1999/xhtml\"/>",
            OddValues.nested(150, "<extension url=\"u\">", "</extension>"),
            OddValues.nested(250, "<extension url=\"u\">", "</extension>"));
    private static final List<String> NAMESPACES = List.of(
            "",
            "http://hl7.org/fhir/",
            "http://hl7.org/v3",
            "HTTP://HL7.ORG/FHIR",
            "http://www.w3.org/1999/xhtml",
            "http://www.w3.org/2000/xmlns/");
    private static final List<String> DECLARATIONS = List.of(
            "<?xml version=\"1.1\"?>",
            "<?xml version=\"2.0\"?>",
            "<?xml version=\"1.0\" encoding=\"UTF-16\"?>",
            "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>",
            "<?xml version=\"1.0\" encoding=\"bogus\"?>",
            "<?xml version=\"1.0\" standalone=\"maybe\"?>",
            " <?xml version=\"1.0\"?>",
            "<?xml-stylesheet href=\"file:///etc/passwd\"?>",
            "<!DOCTYPE Bundle [<!ENTITY % a SYSTEM \"http://127.0.0.1:1/x\">%a;]>");

    private final Chance chance;

    XmlMutation(Chance chance) {
        this.chance = chance;
    }

    String apply(String text) {
        List<MatchResult> tags = TAG.matcher(text).results().toList();
        if (tags.isEmpty()) {
            return text;
        }
        MatchResult tag = chance.of(tags);
        return switch (chance.below(10)) {
            case 0 -> replace(text, tag, "");
            case 1 -> replace(text, tag, tag.group() + tag.group());
            case 2 -> replace(text, tag, tag.group() + chance.of(INSERTED));
            case 3 -> replace(text, tag, attribute(tag.group()));
            case 4 -> replace(text, tag, tag.group().replaceFirst("\\w+", "x"));
            case 5 -> replace(text, tag, tag.group().replaceFirst("<(\\w+)", "<$1 id=\"a\" id=\"b\" xml:lang=\"\""));
            case 6 -> text.replaceFirst("xmlns=\"[^\"]*\"", "xmlns=\"" + chance.of(NAMESPACES) + "\"");
            case 7 -> chance.of(DECLARATIONS) + text;
            case 8 -> replace(text, tag, chance.of(tags).group());
            default ->
                text.substring(0, tag.start()) + text.substring(chance.of(tags).start());
        };
    }

    private String attribute(String tag) {
        String odd = chance.of(OddValues.TEXTS).replace("<", "&lt;").replace("\"", "&quot;");
        return ATTRIBUTE
                .matcher(tag)
                .replaceFirst(found -> java.util.regex.Matcher.quoteReplacement(
                        chance.onceIn(4) ? found.group(1) + "=" + odd : found.group(1) + "=\"" + odd + "\""));
    }

    private static String replace(String text, MatchResult at, String by) {
        return text.substring(0, at.start()) + by + text.substring(at.end());
    }
}
