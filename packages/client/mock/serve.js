/**
 * Replays a week of a site for whoever writes a mirror: `node serve.js --day 30 --faults 0.1 --slow 0.05`.
 *
 * `--day` seconds pass from one publication to the next; `--faults` of all answers are a fault of the server, cut off, or of the time before;
 * `--slow` of them never come.
 */
import { parseArgs } from 'node:util';
import { createMockSite } from '../dist/mock.js';
import { createMockServer, filesByDay, readWeek } from './server.js';

const { values } = parseArgs({
  options: {
    day: { type: 'string', default: '30' },
    faults: { type: 'string', default: '0' },
    slow: { type: 'string', default: '0' },
  },
});
const [seconds, share, stuck] = [values.day, values.faults, values.slow].map((text) => {
  const number = Number(text);
  if (text.trim() !== '' && number >= 0) return number;
  console.error(`${text} is not a number of 0 or more`);
  return process.exit(2);
});

const week = await readWeek();
const days = filesByDay(week);
const each = share / 3;
const site = createMockSite({ faults: { broken: each, cut: each, late: each, stuck } });
let day = 0;
const publish = () => {
  site.publish(days[day]);
  console.log(`Day ${day + 1} of ${days.length}: ${week.days[day].told}`);
  day += 1;
  if (day < days.length) setTimeout(publish, seconds * 1000);
};
createMockServer(site)
  .on('error', (error) => {
    console.error(`${week.site} is taken: ${error.message}`);
    process.exit(1);
  })
  .listen(Number(new URL(week.site).port), '127.0.0.1', () => {
    console.log(week.site);
    publish();
  });
