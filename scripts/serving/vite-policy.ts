// This plugin writes the policy into the built page, before anything that it rules. The development page goes without: React's
// refresh and Vite's styles are inline.

import type { Plugin } from 'vite';
import { PAGE_POLICY } from './security-policy.ts';

export function securityPolicy(): Plugin {
  return {
    name: 'digit-lab-policy',
    apply: 'build',
    transformIndexHtml() {
      const attrs = { 'http-equiv': 'Content-Security-Policy', content: PAGE_POLICY };
      return [{ tag: 'meta', attrs, injectTo: 'head-prepend' }];
    },
  };
}
