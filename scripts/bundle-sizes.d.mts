export function bundleGzip(): { page: number; worker: number };
