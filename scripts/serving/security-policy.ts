// The Content Security Policy of the built page. The build writes it into index.html; a server that can send headers sends SENT_HEADERS,
// which hold for the workers too: those hear nothing of the page's own policy.

type Directive = readonly [name: string, sources: string];

/** Whatever is not named here is refused: frames, fonts, media, objects, and every other host. */
const DIRECTIVES: readonly Directive[] = [
  ['default-src', "'none'"],
  // Without 'wasm-unsafe-eval' no WebAssembly runs. Code from text never does.
  ['script-src', "'self' 'wasm-unsafe-eval'"],
  ['worker-src', "'self'"],
  ['style-src', "'self'"],
  // A chart becomes a PNG by way of data:, and a chosen picture is shown from blob:.
  ['img-src', "'self' data: blob:"],
  ['connect-src', "'self'"],
  ['manifest-src', "'self'"],
  ['form-action', "'self'"],
  ['base-uri', "'none'"],
  ['object-src', "'none'"],
  // The one policy of Trusted Types is made in src/protocol/own-script.ts.
  ['require-trusted-types-for', "'script'"],
  ['trusted-types', 'digit-lab'],
];

const text = (directives: readonly Directive[]) =>
  directives.map(([name, sources]) => `${name} ${sources}`).join('; ');

/** It stands in a <meta> of index.html, where frame-ancestors would be ignored. */
export const PAGE_POLICY = text(DIRECTIVES);

/** A learning platform on another host that is to show the page in a frame is added to frame-ancestors. */
export const SENT_HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': text([...DIRECTIVES, ['frame-ancestors', "'self'"]]),
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
};
