export function bundleGzip(): { page: number; worker: number; engine: number };
