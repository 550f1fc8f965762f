// Names the programs that make a model in this page, with their versions, which the build writes here.

declare const __VERSIONS__: Readonly<Record<string, string>>;

export const VERSIONS = __VERSIONS__;
