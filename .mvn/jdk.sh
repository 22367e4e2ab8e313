# shellcheck shell=bash
# Sourced by mvnw, start and verify: finds a JDK 17 and exports JAVA_HOME, or says what is missing.
# Karaf 4.4 needs exactly 17: later JDKs no longer allow the security manager it logs in with.

is_jdk17() {
    [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ] || return 1
    if [ -r "$1/release" ]; then
        grep -q '^JAVA_VERSION="17[".]' "$1/release"
    else
        "$1/bin/java" -version 2>&1 | head -n 1 | grep -q '"17[".]'
    fi
}

find_jdk17() {
    local candidate on_path
    on_path=$(command -v javac || true)
    if [ -n "$on_path" ]; then
        on_path=$(dirname "$(dirname "$(readlink -f "$on_path" 2>/dev/null || echo "$on_path")")")
    fi
    for candidate in "${JAVA_HOME:-}" "$on_path" /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/jdk* \
        "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* /Library/Java/JavaVirtualMachines/*/Contents/Home; do
        if [ -n "$candidate" ] && is_jdk17 "$candidate"; then
            echo "$candidate"
            return 0
        fi
    done
    return 1
}

require_jdk17() {
    local found
    if ! found=$(find_jdk17); then
        {
            echo "A JDK 17 is needed and none was found."
            echo "Looked at JAVA_HOME (${JAVA_HOME:-not set}), javac on the PATH, /usr/lib/jvm and the usual places."
            echo "Install one (on Debian or Ubuntu: apt-get install openjdk-17-jdk-headless) or set JAVA_HOME."
        } >&2
        return 1
    fi
    export JAVA_HOME="$found"
}
