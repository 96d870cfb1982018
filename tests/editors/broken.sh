# Sourced by sessions that `play PROGRAM`: the same with a server that is broken on purpose (mute.py). A session that did not
# notice would prove nothing.

# fails_without WHAT STEP: where the server says nothing of WHAT, the session must end at STEP.
fails_without() {
  local said
  said=$(MUTED=$1 MUTED_SERVER=$attache ATTACHE_PATIENCE=2 play "$here/mute.py" 2>&1) || true
  if [ "$(grep '^  FAIL' <<<"$said")" = "  FAIL $2" ]; then
    echo "  ok   “$2” fails without $1"
  else
    printf '  FAIL “%s” is not where it fails without %s:\n%s\n' "$2" "$1" "$said"
    return 1
  fi
}
