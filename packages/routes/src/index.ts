/** Gives every page and anchor of a site its address. */
export {};
