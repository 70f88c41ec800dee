import { expect, test } from 'vitest';
import { processMetrics } from '../../../server/http/metrics.ts';

test('counts per set of labels, in the text format of Prometheus', () => {
  const metrics = processMetrics();
  const stories = metrics.counter('stories_total', 'Stories');
  stories.add({ status: 'stored' });
  stories.add({ status: 'stored' }, 2);
  stories.add({ status: 'duplicate' });
  expect(metrics.text()).toContain(
    '# HELP stories_total Stories\n# TYPE stories_total counter\n' +
      'stories_total{status="stored"} 3\nstories_total{status="duplicate"} 1\n',
  );
});

test('tells what memory this process uses and when it started', () => {
  const text = processMetrics().text();
  expect(Number(/^process_resident_memory_bytes (\d+)$/m.exec(text)?.[1])).toBeGreaterThan(10_000_000);
  expect(Number(/^process_start_time_seconds (\d+)$/m.exec(text)?.[1])).toBeCloseTo(
    Date.now() / 1000 - process.uptime(),
    -1,
  );
  expect(text.endsWith('\n')).toBe(true);
});
