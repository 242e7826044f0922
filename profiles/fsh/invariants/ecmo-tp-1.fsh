Invariant: ecmo-tp-1
Description: "A timepoint needs a code, an offset from run start, or both."
Severity: #error
Expression: "extension.where(url = 'code' or url = 'offset').exists()"
