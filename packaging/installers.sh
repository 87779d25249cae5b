#!/bin/sh
# Builds the Linux packages and tries them: installed, started on a display of its own, a file opened through the
# menu entry in the window that runs, removed. It needs root and apt-get to install; without them it builds what it
# can and says what it has left out. Usage: installers.sh VERSION, in the project's folder.
version=${1:?}
plain=${version%%-*}
work=$PWD/target/installers
log=$work/log.txt
rm -rf "$work"
mkdir -p "$work"
failed=0
say() { echo "installers: $*"; }
check() { # WHAT COMMAND…
    what=$1
    shift
    if "$@" >>"$log" 2>&1; then say "ok: $what"; else say "FAILED: $what ($log)"; failed=1; fi
}
skip() { say "skipped: $*"; }

apt=$(command -v apt-get) || apt=
if [ -n "$apt" ] && [ "$(id -u)" = 0 ]; then
    for tool in dpkg-dev rpm xvfb xdotool x11-utils desktop-file-utils shared-mime-info libglib2.0-bin; do
        apt-get install -y --no-install-recommends "$tool" >>"$log" 2>&1 || say "could not install $tool"
    done
fi

build() { # TYPE TOOL
    if command -v "$2" >/dev/null; then
        check "a $1 is built" java packaging/Installer.java "$version" "$1"
    else
        skip "$1: there is no $2"
    fi
}
build deb dpkg-deb
build rpm rpmbuild
skip "msi and dmg: they can be built on their own systems only"

entry=target/package-root/usr/share/applications/glossator.desktop
if command -v desktop-file-validate >/dev/null; then
    check "the menu entry is valid" desktop-file-validate "$entry"
fi

rpm=$(ls target/glossator-"$plain"-*.rpm 2>/dev/null)
if [ -n "$rpm" ]; then
    check "the rpm has no scriptlets" test -z "$(rpm -qp --scripts "$rpm" 2>>"$log")"
    check "the rpm is installed into a folder" \
        rpm --root "$work/root" --nodeps --noscripts -i "$rpm"
    check "its program answers there" "$work/root/opt/glossator/bin/glossator" --version
    check "it has its AOT caches" sh -c "ls '$work'/root/opt/glossator/lib/app/*.aot"
    check "the rpm is removed" rpm --root "$work/root" --nodeps -e glossator
    check "nothing is left of it" sh -c "! ls -d '$work'/root/opt/glossator '$work'/root/usr/bin/glossator"
fi

deb=$(ls target/glossator_"$plain"_*.deb 2>/dev/null)
if [ -z "$deb" ] || [ -z "$apt" ] || [ "$(id -u)" != 0 ]; then
    skip "installing the deb: that takes root and apt-get"
    exit $failed
fi
if [ -e /opt/glossator ]; then
    skip "installing the deb: /opt/glossator is there already"
    exit $failed
fi
check "the deb is installed" apt-get install -y --no-install-recommends "./$deb"
check "glossator is a command" glossator --version
check "the desktop knows it as a program for PDFs" sh -c "gio mime application/pdf | grep -q glossator.desktop"

display=:$((1000 + $$ % 8000))
Xvfb $display -screen 0 1280x900x24 -nolisten tcp >>"$log" 2>&1 &
xvfb=$!
export DISPLAY=$display XDG_RUNTIME_DIR="$work/run" XDG_DATA_HOME="$work/data" XDG_STATE_HOME="$work/state"
export HOME="$work/home" XDG_CONFIG_HOME="$work/home/config" XDG_CACHE_HOME="$work/home/cache"
mkdir -p "$HOME" "$XDG_DATA_HOME"
mkdir -m 700 "$XDG_RUNTIME_DIR"
waits() { # at most a minute
    for _ in $(seq 120); do
        if "$@" >>"$log" 2>&1; then return 0; fi
        sleep 0.5
    done
    return 1
}
glossator >>"$log" 2>&1 &
window=$!
check "its window opens" waits xdotool search --onlyvisible --name Glossator
class=$(sed -n 's/^StartupWMClass=//p' /usr/share/applications/glossator.desktop)
check "the window has the class of the menu entry" \
    sh -c "xprop -id \$(xdotool search --onlyvisible --name Glossator | tail -1) WM_CLASS | grep -qF '\"$class\"'"
file="$work/a file 🦊.txt"
echo "The ferry leaves at seven." >"$file"
check "the menu entry opens a file" gio launch /usr/share/applications/glossator.desktop "$file"
check "the window that runs shows it" waits sh -c "glossator sources | grep -q 'a file'"
check "and is the only one" test "$(pgrep -fc '/opt/glossator/.*glossator.Main$')" = 1
kill $window
wait $window 2>/dev/null
kill $xvfb
check "the deb is removed" apt-get remove -y glossator
check "nothing is left of it" sh -c \
    "! ls -d /opt/glossator /usr/bin/glossator /usr/share/applications/glossator.desktop /usr/share/doc/glossator"
check "the desktop has forgotten it" sh -c "! grep -q glossator /usr/share/applications/mimeinfo.cache"
exit $failed
