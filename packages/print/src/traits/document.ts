/** Another document. */
import { titlesOf } from '../facts.js';
import type { View } from '../view.js';

export const view: View = { row: titlesOf };
