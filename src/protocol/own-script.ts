// Makes the address of a script one that the browser starts under Trusted Types, which the page's Content Security Policy asks for.

interface Policy {
  createScriptURL(url: string): string;
}

/** The type libraries lack it. */
interface TrustedTypes {
  createPolicy(name: string, rules: Policy): Policy;
}

/** @throws TypeError when the address leads to another host */
function checked(url: string): string {
  if (new URL(url, self.location.href).origin !== self.location.origin)
    throw new TypeError(`${url} is not a script of this page`);
  return url;
}

let policy: Policy | undefined;

/**
 * @param url of a script that the page's own host serves
 * @returns the address as Worker and register take it: an object, where the browser has Trusted Types
 * @throws TypeError when it leads to another host
 */
export function ownScript(url: string): string {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  const rules = { createScriptURL: checked };
  policy ??= trustedTypes?.createPolicy('digit-lab', rules) ?? rules;
  return policy.createScriptURL(url);
}
