#!/usr/bin/env bash
# Makes the archive of classes with which the extracted server starts a third faster (Java's class data sharing).
# Usage: bin/class-archive.sh FOLDER      the folder that `java -Djarmode=tools -jar … extract --destination FOLDER` made
# Then:  java -XX:SharedArchiveFile=FOLDER/classes.jsa -jar FOLDER/ecmo-fhir-server.jar
# To be made anew for every version of the server or of Java; a foreign archive is ignored.
set -euo pipefail

jar="${1:?the folder of the extracted server}/ecmo-fhir-server.jar"
list="$(mktemp)"
trap 'rm -f "$list" "$list.plain"' EXIT

# A start that ends when all parts are there; it opens no port and leaves no store behind.
java -XX:DumpLoadedClassList="$list" -Dspring.context.exit=onRefresh -jar "$jar" --ecmo.store.kind=memory > /dev/null
# Java 17 breaks off on the lambdas of this list; without them it archives the classes.
grep -v '^@' "$list" > "$list.plain"
java -Xshare:dump -Xlog:disable -XX:SharedClassListFile="$list.plain" \
  -XX:SharedArchiveFile="$1/classes.jsa" -cp "$jar"
echo "$1/classes.jsa"
