#!/bin/sh
# A fake docker client with a compose plugin and an engine behind it, for tests on machines that have none: see
# fake-docker.ts, which writes its scenario, a file an answer. A shell script, since a test calls it some fifteen times.
# What it prints was seen from docker 28.2.2 with compose 2.40.3 and 5.6.1 on engine 20.10.24.
directory=$1
shift
scenario=$(readlink "$directory/scenario")
containers=$directory/containers
echo "begin $$" >>"$directory/calls"

# end EXIT_CODE: writes down the call. Arguments are told apart by a character that none of them holds.
end() {
  code=$1
  shift
  line=$(printf '%s\037' "$@")
  printf 'end %s %s\036%s\n' "$$" "$names" "$line" >>"$directory/calls"
  exit "$code"
}
names=$(env | sed -n 's/^\([A-Za-z_][A-Za-z0-9_]*\)=.*/\1/p' | tr '\n' ',')

has() { [ -e "$scenario/$1" ]; }
say() { [ ! -e "$scenario/$1" ] || cat "$scenario/$1"; }

# Everything that talks to the engine fails in the same way when it is not there.
require_engine() {
  if has engine-error; then say engine-error >&2; end 1 "$@"; fi
}

# ended CONTAINER: its exit code, when it has one.
ended() { [ -s "$containers/$1" ] && cat "$containers/$1"; }

project=none
last=
filter=
previous=
for argument in "$@"; do
  case $previous in
    -p) project=$argument ;;
    --filter) filter=$argument ;;
  esac
  previous=$argument
  last=$argument
done

# A container is a file named PROJECT.SERVICE, empty while it runs, then with its exit code.
compose() {
  has compose || { printf 'docker: unknown command: docker compose\n\nRun '\''docker --help'\'' for more information\n' >&2; end 1 "$@"; }
  id=$project.$last
  case " $* " in
    *" compose version "*) say compose; end 0 "$@" ;;
    *" config --images "*) echo "floe-contracts/$last:1"; end 0 "$@" ;;
  esac
  require_engine "$@"
  case " $* " in
    *" build "*)
      if has build-error; then say build-error >&2; end 1 "$@"; fi
      : >"$directory/built"
      echo ' Image floe-contracts/web:1 Built '
      end 0 "$@" ;;
    *" --no-start "*)
      if has create-ms; then sleep "$(say create-ms)"; fi
      if has create-error; then echo " Container $id Creating " >&2; say create-error >&2; end 1 "$@"; fi
      : >"$containers/$id"
      echo " Container $id Created " >&2
      end 0 "$@" ;;
    *" ps "*) if [ -e "$containers/$id" ]; then echo "$id"; fi; end 0 "$@" ;;
    *" run "*) say run-stdout; say run-stderr >&2; end "$(say run-exit)" "$@" ;;
    *" up "*)
      if has up-exit; then say up-exit >"$containers/$id"; fi
      if has up-error; then echo " Container $id Waiting " >&2; say up-error >&2; end 1 "$@"; fi
      echo " Container $id Healthy " >&2
      end 0 "$@" ;;
    *" down "*) rm -f "$containers/$project".*; end 0 "$@" ;;
  esac
  echo "the fake docker compose does not know $*" >&2
  end 125 "$@"
}

# until_end COMMAND: stays as long as the container and the engine are there.
until_end() {
  while :; do
    scenario=$(readlink "$directory/scenario")
    if has engine-error; then echo 'error during connect: EOF' >&2; end 1 "$@"; fi
    if [ ! -e "$containers/$last" ]; then echo "Error response from daemon: No such container: $last" >&2; end 1 "$@"; fi
    if code=$(ended "$last"); then [ "$1" = logs ] || echo "$code"; end 0 "$@"; fi
    sleep 0.02
  done
}

# list KIND: the ids of a project, or everything that has an owner as JSON.
list() {
  kind=$1
  shift
  require_engine "$@"
  case $filter in
    label=com.docker.compose.project=*)
      project=${filter##*=}
      if [ "$kind" = container ]; then
        for path in "$containers/$project".*; do [ -e "$path" ] && basename "$path"; done
      else
        say "left-$kind"
      fi ;;
    *) say "labelled-$kind" ;;
  esac
  end 0 "$@"
}

case "$1 $2" in
  version*)
    if has hangs; then sleep 60; fi
    say version; if has engine-error; then say engine-error >&2; end 1 "$@"; fi; end 0 "$@" ;;
  context*) say host; end 0 "$@" ;;
  compose*) compose "$@" ;;
  "network ls") list network "$@" ;;
  "volume ls") list volume "$@" ;;
  ps*) list container "$@" ;;
esac
require_engine "$@"
case "$1" in
  image) if has images-missing && [ ! -e "$directory/built" ]; then end 1 "$@"; fi; echo sha256:1; end 0 "$@" ;;
  inspect)
    if [ ! -e "$containers/$last" ]; then echo "error: no such object: $last" >&2; end 1 "$@"; fi
    if code=$(ended "$last"); then file=inspect-ended; else file=inspect-running; fi
    sed "s/@EXIT@/${code:-0}/; s/@SERVICE@/${last##*.}/" "$scenario/$file"
    end 0 "$@" ;;
  logs) say log; case " $* " in *" --follow "*) until_end "$@" ;; esac; end 0 "$@" ;;
  wait) until_end "$@" ;;
  stop) echo "$last"; end 0 "$@" ;;
  rm) for id in "$@"; do case $id in *.*) rm -f "$containers/$id" ;; esac; done; end 0 "$@" ;;
  network | volume) end 0 "$@" ;;
esac
echo "the fake docker does not know $*" >&2
end 125 "$@"
