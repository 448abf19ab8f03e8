/** Runs the stages over a content folder and publishes its sites. */
export {};
