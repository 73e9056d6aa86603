#!/usr/bin/env bash
# Installs the .deb of `./dev bundle` into a Debian with nothing else in it, starts the window there, and takes a screenshot.
#
#     sudo tests/e2e/installed.sh [PICTURE]        target/shots/installed.png unless it says otherwise
#
# It needs mmdebstrap, xvfb, xdotool and imagemagick.
set -euo pipefail
cd "$(dirname "$0")/../.."

picture=$(realpath -m "${1:-target/shots/installed.png}")
deb=$(find target/release/bundle/deb -name '*.deb' -printf '%T@ %p\n' | sort -n | tail -n 1 | cut -d' ' -f2-)
[ -n "$deb" ] || { echo "There is no .deb yet: ./dev bundle"; exit 1; }
suite=$(. /etc/os-release && echo "$VERSION_CODENAME")
root=$(mktemp -d)
display=:93
started=()

finish() {
    [ ${#started[@]} -eq 0 ] || kill "${started[@]}" 2>/dev/null || true
    wait 2>/dev/null || true
    for place in tmp/.X11-unix dev/shm proc; do umount --lazy "$root/$place" 2>/dev/null || true; done
    rm -rf --one-file-system "$root"
}
trap finish EXIT

say() { printf '\n== %s\n' "$*"; }

say "A clean $suite"
apt_settings=()
for file in /etc/apt/apt.conf.d/*registry*; do [ ! -e "$file" ] || apt_settings+=("--aptopt=$file"); done
mmdebstrap --quiet --variant=minbase "${apt_settings[@]}" "$suite" "$root" /etc/apt/sources.list.d/debian.sources

say "Installing $(basename "$deb")"
mount -t proc proc "$root/proc"
mkdir -p "$root/dev/shm"
mount -t tmpfs tmpfs "$root/dev/shm"
cp "$deb" "$root/root/docket.deb"
chroot "$root" apt-get update -qq
chroot "$root" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq /root/docket.deb >/dev/null 2>&1
chroot "$root" dpkg-query -W -f '${Package} ${Version} ${Status}\n' docket
chroot "$root" sh -c 'touch /root/a.docket; command -v xdg-mime >/dev/null && xdg-mime query filetype /root/a.docket; xdg-mime query default application/vnd.docket.case+zip'

say "Starting it"
Xvfb $display -screen 0 1440x900x24 -nolisten tcp &
started+=($!)
mkdir -p "$root/tmp/.X11-unix"
until [ -e "/tmp/.X11-unix/X${display#:}" ]; do sleep 0.1; done
mount --bind /tmp/.X11-unix "$root/tmp/.X11-unix"
chroot "$root" env DISPLAY=$display HOME=/root LANG=C.UTF-8 docket-desktop &
started+=($!)
timeout 60 env DISPLAY=$display xdotool search --sync --onlyvisible --name '^Docket$' >/dev/null
sleep 8
mkdir -p "$(dirname "$picture")"
import -display $display -window root "$picture"
echo "$picture"
