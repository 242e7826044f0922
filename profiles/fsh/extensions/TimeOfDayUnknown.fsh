Extension: TimeOfDayUnknown
Id: time-of-day-unknown
Title: "Time of day unknown"
Description: "States that the date is known and the time of day is not."
Context: Element
* value[x] 1..1
* value[x] only boolean
