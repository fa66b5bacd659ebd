/** Where to go after signing in: a path of this house, never another's address. */
export function safeBack(wanted: string | null, otherwise: string): string {
  if (!wanted || !/^\/[a-z]{2}(\/|\?|#|$)/.test(wanted) || wanted.includes('\\')) return otherwise;
  return /\/sign-in(\?|$)/.test(wanted) ? otherwise : wanted;
}
