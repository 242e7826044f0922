Invariant: ecmo-bun-1
Description: "Every entry must name its resource by identifier: PUT Type?identifier=system|value."
Severity: #error
Expression: "entry.request.where(method = 'PUT').all(url.matches('^[A-Za-z]+[?]identifier=[^&|]+([|]|%7[Cc])[^&|]+$'))"
