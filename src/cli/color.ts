/** Colour only on a terminal without NO_COLOR; FORCE_COLOR asks for it anywhere (0 forbids it), and `--no-color` has the last word. */
export function useColor(
  allowed: boolean,
  stream: { readonly isTTY?: boolean },
  env: Readonly<Record<string, string | undefined>>,
): boolean {
  if (!allowed || env.NO_COLOR) return false
  if (env.FORCE_COLOR !== undefined) return env.FORCE_COLOR !== '0' && env.FORCE_COLOR !== 'false'
  return stream.isTTY === true && env.TERM !== 'dumb'
}
