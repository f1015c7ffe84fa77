#!/bin/sh
# Puts what was built in its place: `sudo sh deploy/install.sh https://loslaten.example.nl`. Run again after a new build,
# it replaces the program and leaves settings and data as they are. With DESTDIR set, everything goes below that folder
# and nothing of this machine changes.
set -eu
cd "$(dirname "$0")/.."
dest=${DESTDIR:-}
settings="$dest/etc/loslaten.env"
program="$dest/opt/loslaten"

if [ ! -f dist/server/main.js ] || [ ! -f dist/app/index.html ]; then
	echo "Nog niet gebouwd. Doe eerst: npm ci && npm run build" >&2
	exit 1
fi
if [ ! -f "$settings" ]; then
	case "${1:-}" in
	https://*/* | "" | http:*) echo "Zet het adres erachter, zonder pad: sh deploy/install.sh https://loslaten.example.nl" >&2 && exit 1 ;;
	https://*) ;;
	*) echo "Het adres begint met https://" >&2 && exit 1 ;;
	esac
fi

if [ -z "$dest" ] && ! id loslaten >/dev/null 2>&1; then
	useradd --system --home-dir /var/lib/loslaten --shell /usr/sbin/nologin loslaten
fi

# The program: whole beside the old one first, then in its place.
rm -rf "$program.new" "$program.old"
mkdir -p "$program.new" "$dest/etc/systemd/system" "$dest/usr/local/bin" "$dest/var/lib" "$dest/var/backups"
node=$(readlink -f node_modules/.bin/node || command -v node)
cp "$node" "$program.new/node"
cp -R dist/server dist/app "$program.new/"
cp deploy/Caddyfile deploy/nginx.conf "$program.new/"
chmod -R go=rX,u=rwX "$program.new"
chmod 755 "$program.new/node"

if [ ! -f "$settings" ]; then
	sed "s|https://loslaten.example.nl|$1|" deploy/loslaten.env >"$settings"
	chmod 640 "$settings"
fi
host=$(sed -n 's|^PUBLIC_ORIGIN=https://||p' "$settings")
sed -i "s|loslaten\.example\.nl|$host|g" "$program.new/Caddyfile" "$program.new/nginx.conf"

if [ -d "$program" ]; then mv "$program" "$program.old"; fi
mv "$program.new" "$program"
rm -rf "$program.old"

cp deploy/loslaten.service deploy/loslaten-backup.service deploy/loslaten-backup.timer "$dest/etc/systemd/system/"
sed "s|^settings=.*|settings=$settings|; s|^program=.*|program=$program|" deploy/lll >"$dest/usr/local/bin/lll"
chmod 755 "$dest/usr/local/bin/lll"

mkdir -p "$dest/var/lib/loslaten" "$dest/var/backups/loslaten"
chmod 700 "$dest/var/lib/loslaten" "$dest/var/backups/loslaten"
if [ -z "$dest" ]; then
	chown loslaten:loslaten /var/lib/loslaten /var/backups/loslaten
	chown root:loslaten "$settings"
	systemctl daemon-reload
fi
echo "Geplaatst. Instellingen: $settings"
