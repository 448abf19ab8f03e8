/** The script of a document page: all that it adds is a convenience, and the page says the same without it. */
import { citePlaces } from './cite.js';

citePlaces();
