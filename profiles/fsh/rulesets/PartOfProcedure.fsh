// The target is written as a plain resource type: naming the profile here would make one faulty run an error of every
// resource that refers to it. The server checks that the target is what it should be.
RuleSet: PartOfProcedure
* partOf only Reference(Procedure)
* partOf MS
* obeys ecmo-ref-1
