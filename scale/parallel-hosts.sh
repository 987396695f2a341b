#!/usr/bin/env bash
# Tries GNU Parallel over three hosts, one of which is cut off in the middle. The hosts are network namespaces of this machine, each with its
# own sshd; needs root, parallel, openssh-server and iproute2. Says whether every name has its line, and the same as on one machine.
#
#   scale/parallel-hosts.sh NAMES        a file with the path of a document on each line
set -euo pipefail
names=$(realpath "$1")
here=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
work=$(mktemp -d)
command="node $here/bin/cqc-extract.js"
cleanup() {
  for n in 1 2 3; do
    [ -f "$work/sshd$n.pid" ] && kill "$(cat "$work/sshd$n.pid")" 2>/dev/null || true
    ip netns del "cqc$n" 2>/dev/null || true
  done
  for link in cqcv1 cqcv2 cqcv3 cqcbr; do ip link del "$link" 2>/dev/null || true; done
  rm -rf "$work"
}
trap cleanup EXIT

ip link add cqcbr type bridge
ip addr add 10.77.0.1/24 dev cqcbr
ip link set cqcbr up
ssh-keygen -q -t ed25519 -N '' -f "$work/key"
mkdir -p /run/sshd
for n in 1 2 3; do
  ip netns add "cqc$n"
  ip link add "cqcv$n" type veth peer name eth0 netns "cqc$n"
  ip link set "cqcv$n" master cqcbr up
  ip netns exec "cqc$n" ip addr add "10.77.0.1$n/24" dev eth0
  ip netns exec "cqc$n" ip link set eth0 up
  ip netns exec "cqc$n" ip link set lo up
  ssh-keygen -q -t ed25519 -N '' -f "$work/host$n"
  ip netns exec "cqc$n" /usr/sbin/sshd -o ListenAddress=10.77.0.1$n -o HostKey="$work/host$n" -o PidFile="$work/sshd$n.pid" \
    -o AuthorizedKeysFile="$work/key.pub" -o StrictModes=no -o PermitRootLogin=yes -o UsePAM=no -o MaxStartups=100
  # Two at a time on each host.
  echo "2/root@10.77.0.1$n" >>"$work/hosts"
done
ssh="ssh -i $work/key -o StrictHostKeyChecking=no -o UserKnownHostsFile=/dev/null -o LogLevel=ERROR -o ConnectTimeout=5 -o ServerAliveInterval=1 -o ServerAliveCountMax=3"

# The third host goes away while it works.
(sleep "${CUT_AFTER:-6}" && ip link set cqcv3 down && echo 'host 3 cut off') &

# --- the line: 25 names at a time, a lost batch again on another host; exit 2 says only that some input could not be read
PARALLEL_SSH="$ssh" parallel --will-cite --sshloginfile "$work/hosts" --retries 5 -N 25 --joblog "$work/log" -a "$names" \
  "${SLOW:-true}; $command --format ndjson --failures inline --jobs 1 --quiet {} ; test \$? -le 2" >"$work/out.ndjson"
# ---

echo "batches: $(($(wc -l <"$work/log") - 1)); hosts used: $(awk 'NR > 1 { print $2 }' "$work/log" | sort | uniq -c | tr -s ' \n' ' ')"
$command --files-from "$names" --format ndjson --failures inline >"$work/one.ndjson" || true
echo "names $(wc -l <"$names"), lines $(wc -l <"$work/out.ndjson")"
cmp <(sort "$work/out.ndjson") <(sort "$work/one.ndjson") && echo 'equal to one machine'
