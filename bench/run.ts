// npm run bench [-- --json FILE]

import { measureSteps } from './measure-steps.ts';
console.log(JSON.stringify(await measureSteps(), null, 2));
