#!/usr/bin/env bash
# Turns the FSH sources of the guide into the committed JSON; see README.md.
#   profiles/build.sh           writes profiles/json and terminology/json
#   profiles/build.sh --check   builds aside, compares, exit status 1 when the committed JSON differs; then builds the
#                               project in consumer with the package of the guide as its dependency
set -euo pipefail

cd "$(dirname "$0")"
readonly work="$PWD/target"
readonly packages="$work/home/.fhir/packages"
readonly mode="${1:-write}"

case "$mode" in
    write | --check) ;;
    *) echo "usage: profiles/build.sh [--check]" >&2; exit 2 ;;
esac

if ! command -v npm > /dev/null; then
    if [ "$mode" = --check ]; then
        echo "##########################################################################"
        echo "## profiles/build.sh --check: NOT CHECKED, because npm is not installed ##"
        echo "##########################################################################"
        exit 0
    fi
    echo "profiles/build.sh needs npm (Node.js 18 or newer) for SUSHI" >&2
    exit 2
fi

# A home of its own, and a registry that cannot answer: the result depends on nothing but this repository.
sushi() {
    if ! HOME="$work/home" FPL_REGISTRY=http://localhost:1 node_modules/.bin/sushi build --snapshot "$1" > "$work/sushi.log" 2>&1; then
        cat "$work/sushi.log" >&2
        exit 1
    fi
    # The three packages SUSHI would like to look into are not needed; any other warning is a fault of ours.
    if grep '^warn' "$work/sushi.log" | grep -qv 'automatically-provided'; then
        cat "$work/sushi.log" >&2
        exit 1
    fi
}

if ! cmp -s package-lock.json node_modules/.lock-installed; then
    npm ci --silent --no-progress
    cp package-lock.json node_modules/.lock-installed
fi

# SUSHI wants the FHIR core package on disk; it is rebuilt from a Maven artifact, so no FHIR registry is asked.
if [ ! -d "$packages/hl7.fhir.r4.core#4.0.1" ]; then
    mkdir -p "$work"
    rm -rf "$packages"
    mvn -B -q -Dstyle.color=never -f ../pom.xml dependency:build-classpath -Dmdep.outputFile="$work/classpath"
    java -Xmx1500m -cp "$(cat "$work/classpath")" ../src/test/java/io/github/ecmofhir/guide/CorePackage.java "$packages" > "$work/core-package.log" 2>&1 \
        || { cat "$work/core-package.log" >&2; exit 1; }
fi

rm -rf "$work/ig" "$work/new"
mkdir -p "$work/ig/input/fsh" "$work/new/profiles/examples" "$work/new/terminology"
cp sushi-config.yaml "$work/ig/"
cp -r fsh "$work/ig/input/fsh/profiles"
cp -r ../terminology/fsh "$work/ig/input/fsh/terminology"
sushi "$work/ig"

for file in "$work"/ig/fsh-generated/resources/*.json; do
    name="$(basename "$file")"
    case "$name" in
        CodeSystem-* | ValueSet-* | ConceptMap-*) cp "$file" "$work/new/terminology/$name" ;;
        StructureDefinition-* | OperationDefinition-* | Measure-* | CapabilityStatement-* | SearchParameter-*) cp "$file" "$work/new/profiles/$name" ;;
        *) cp "$file" "$work/new/profiles/examples/${name#*-}" ;;
    esac
done

if [ "$mode" = --check ]; then
    if ! { diff -rq "$work/new/profiles" json && diff -rq "$work/new/terminology" ../terminology/json; } > "$work/differences" 2>&1; then
        { diff -rq "$work/new/profiles" json; diff -rq "$work/new/terminology" ../terminology/json; } > "$work/differences" 2>&1 || true
        echo "The committed JSON is not what the FSH sources give. Run profiles/build.sh and commit its result." >&2
        sed -e "s|$work/new/|built: |" "$work/differences" | head -40 >&2
        echo "($(wc -l < "$work/differences") files differ)" >&2
        exit 1
    fi
    echo "profiles/build.sh --check: profiles/json and terminology/json agree with the FSH sources"

    # The package as Maven makes it, where a user's SUSHI looks for it.
    mvn -B -q -Dstyle.color=never -f ../pom.xml process-classes > "$work/package.log" 2>&1 \
        || { cat "$work/package.log" >&2; exit 1; }
    installed="$packages/io.github.ecmofhir.guide#0.1.0"
    rm -rf "$installed" "$work/consumer"
    mkdir -p "$installed"
    tar -xzf ../target/classes/static/guide/io.github.ecmofhir.guide-0.1.0.tgz -C "$installed"
    cp -r consumer "$work/consumer"
    sushi "$work/consumer"
    echo "profiles/build.sh --check: consumer builds on the package of the guide"
else
    rm -rf json ../terminology/json
    mkdir -p ../terminology
    cp -r "$work/new/profiles" json
    cp -r "$work/new/terminology" ../terminology/json
    echo "profiles/json: $(find json -name '*.json' | wc -l) files, terminology/json: $(find ../terminology/json -name '*.json' | wc -l) files"
fi
