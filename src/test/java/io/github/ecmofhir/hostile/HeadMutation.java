package io.github.ecmofhir.hostile;

import java.util.ArrayList;
import java.util.List;

/** Adds, replaces or doubles a header. */
final class HeadMutation {

    private static final String LONG = "a".repeat(9_000);

    private static final List<String> LINES = List.of(
            "Content-Type: application/fhir+json",
            "Content-Type: application/fhir+xml",
            "Content-Type: application/json-patch+json",
            "Content-Type: application/xml-patch+xml",
            "Content-Type: application/fhir+ndjson",
            "Content-Type: application/x-www-form-urlencoded",
            "Content-Type: multipart/form-data; boundary=a",
            "Content-Type: application/graphql",
            "Content-Type: text/html",
            "Content-Type:",
            "Content-Type: ;",
            "Content-Type: application/fhir+json;",
            "Content-Type: application/fhir+json; charset=",
            "Content-Type: application/fhir+json; charset=utf-16",
            "Content-Type: application/fhir+json; charset=bogus",
            "Content-Type: application/fhir+json; charset=\"utf-8",
            "Content-Type: application/fhir+json; charset=utf-8; charset=latin1",
            "Content-Type: application/fhir+json; fhirVersion=3.0",
            "Content-Type: application/fhir+turtle",
            "Content-Type: " + LONG,
            "Accept: application/fhir+xml",
            "Accept: application/fhir+json;q=0",
            "Accept: application/fhir+json;q=x",
            "Accept: */*;q=0.0001, text/html",
            "Accept: text/html",
            "Accept: application/fhir+ndjson",
            "Accept: text/csv",
            "Accept: text/x-r",
            "Accept: ,,,",
            "Accept: ;",
            "Accept: json",
            "Accept: application/octet-stream",
            "Accept: application/fhir+turtle, application/fhir+xml;q=0.1",
            "Accept: " + "a/b,".repeat(1_500),
            "Accept-Charset: utf-16",
            "Accept-Charset: bogus",
            "Accept-Encoding: gzip",
            "Accept-Encoding: bogus;q=x",
            "Accept-Language: xx-" + "a".repeat(500),
            "Prefer: return=representation",
            "Prefer: return=OperationOutcome",
            "Prefer: return=minimal",
            "Prefer: return=",
            "Prefer: respond-async",
            "Prefer: handling=strict",
            "Prefer: handling=lenient",
            "Prefer: ;;;=",
            "Prefer: odata.maxpagesize=x",
            "If-Match: W/\"1\"",
            "If-Match: W/\"99999999999999999999\"",
            "If-Match: \"1\"",
            "If-Match: *",
            "If-Match: W/\"1\", W/\"2\"",
            "If-Match:",
            "If-None-Match: *",
            "If-None-Match: W/\"1\"",
            "If-None-Match: W/\"",
            "If-Modified-Since: yesterday",
            "If-Modified-Since: Sat, 01 Jan 2050 00:00:00 GMT",
            "If-None-Exist: identifier=a|b",
            "If-None-Exist: identifier=%",
            "If-None-Exist: Patient?identifier=a%7Cb",
            "If-None-Exist: colour=red",
            "If-None-Exist: ?",
            "If-None-Exist:",
            "If-None-Exist: birthdate=2025-02-30",
            "If-None-Exist: name=" + LONG,
            "Content-Encoding: gzip",
            "Content-Encoding: x-gzip",
            "Content-Encoding: deflate",
            "Content-Encoding: gzip, gzip",
            "Content-Encoding: identity",
            "Content-Encoding:",
            "Content-Length: 0",
            "Content-Length: 10",
            "Content-Length: 9999999",
            "Content-Length: 99999999999999999999",
            "Content-Length: -1",
            "Content-Length: abc",
            "Content-Length: 5, 6",
            "Content-Length:",
            "Transfer-Encoding: chunked",
            "Transfer-Encoding: gzip, chunked",
            "Transfer-Encoding: identity",
            "Transfer-Encoding: bogus",
            "Expect: 100-continue",
            "Expect: 200-ok",
            "Range: bytes=0-10",
            "Range: bytes=x",
            "Host: ",
            "Host: a b",
            "Host: localhost:99999",
            "Host: [::1",
            "Host: evil.example/path",
            "Forwarded: for=\"_x\";proto=gopher;host=evil.example",
            "X-Forwarded-Host: evil.example, other",
            "X-Forwarded-Host: [",
            "X-Forwarded-Proto: gopher",
            "X-Forwarded-Port: x",
            "X-Forwarded-Prefix: /../",
            "X-Request-ID: a",
            "X-Request-ID: " + "é".repeat(200),
            "X-Request-ID: <script>",
            "X-Request-Id: " + "a".repeat(2_000),
            "X-HTTP-Method-Override: DELETE",
            "X-Retry-On-Version-Conflict: retry; max-retries=100",
            "X-Retry-On-Version-Conflict: retry; max-retries=x",
            "X-Retry-On-Version-Conflict: bogus",
            "X-Upsert-Extistence-Check: disabled",
            "X-Rewrite-History: true",
            "X-Meta-Snapshot-Mode: TAG,PROFILE",
            "X-Meta-Snapshot-Mode: bogus",
            "X-Cascade: delete",
            "X-Progress: x",
            "Cache-Control: no-cache",
            "Cache-Control: no-store, max-results=10",
            "Cache-Control: no-store, max-results=x",
            "Cache-Control: max-results=-5",
            "Authorization: Bearer x",
            "Authorization: Basic %%%",
            "Cookie: JSESSIONID=x; a",
            "Cookie: a=\"b; c=d",
            "Origin: https://evil.example",
            "Connection: Upgrade",
            "Connection: keep-alive, close",
            "Upgrade: h2c",
            "TE: trailers",
            "Trailer: X",
            "Date: x",
            "From: ",
            "Max-Forwards: -1",
            "User-Agent: ${jndi:ldap://127.0.0.1/x}",
            "X-Odd: " + "a".repeat(7_000),
            "X-Odd: " + LONG,
            "X-Odd: é\u0001",
            "X Odd: a",
            "X-Odd : a",
            ": a",
            "X-Odd",
            "X-Odd: a\r\n folded",
            "X-Odd: a\rb");

    private final Chance chance;

    HeadMutation(Chance chance) {
        this.chance = chance;
    }

    HostileRequest apply(HostileRequest request) {
        List<String> headers = new ArrayList<>(request.headers());
        String line = chance.of(LINES);
        switch (chance.below(8)) {
            case 0 -> {
                if (!headers.isEmpty()) {
                    headers.remove(chance.below(headers.size()));
                }
            }
            case 1 -> headers.add(0, line);
            case 2 -> {
                for (int i = 0; i < 150; i++) {
                    headers.add("X-" + i + ": a");
                }
            }
            case 3 -> headers.add(line);
            default -> {
                String name = line.split(":", 2)[0];
                headers.removeIf(each -> each.split(":", 2)[0].equalsIgnoreCase(name));
                headers.add(line);
            }
        }
        return request.withHeaders(headers);
    }
}
