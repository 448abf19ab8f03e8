/** The script of a document page: all that it adds is a convenience, and the page says the same without it. */
import { citePlaces } from './cite.js';
import { keepTime } from './clock.js';
import { openCounterparts } from './facing.js';
import { keepPlace } from './languages.js';

citePlaces();
keepTime();
keepPlace();
openCounterparts();
