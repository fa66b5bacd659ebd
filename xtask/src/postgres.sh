# Keeps a throw-away PostgreSQL for as long as standard input stays open: the task runner holds the other end, so that
# the server and its folder go away however the task runner ends.
set -u
dir=$1 bin=$2 port=$3 user=$4
trap '' INT TERM HUP

# PostgreSQL refuses to run as root: then it runs as another user of the system.
as() {
  if [ -z "$user" ]; then "$@"
  elif command -v setpriv >/dev/null; then setpriv --reuid="$user" --regid="$(id -g "$user")" --clear-groups -- "$@"
  else runuser -u "$user" -- "$@"
  fi
}

cd "$dir" || exit 1
[ -z "$user" ] || chown "$user" "$dir" || exit 1
as "$bin/initdb" --pgdata="$dir/data" --username=postgres --auth=trust --encoding=UTF8 --no-locale --no-sync || {
  cd / && rm -rf "$dir"
  exit 1
}
# Durable like a real one, as the store refuses a server that may lose what it has acknowledged; every test has its own
# database and pool, hence the connections.
as "$bin/postgres" -D "$dir/data" -p "$port" -c listen_addresses=127.0.0.1 -c unix_socket_directories="$dir" \
  -c max_connections=300 &
started=$!
read -r _
# The server may still be on its way up; its own number stands in this file as soon as it can be told to stop.
until [ -s "$dir/data/postmaster.pid" ] || ! kill -0 "$started" 2>/dev/null; do sleep 0.1; done
server=$(head -n 1 "$dir/data/postmaster.pid" 2>/dev/null) && kill -INT "$server"
wait
cd / && rm -rf "$dir"
