import { useTranslation } from 'react-i18next';
import type { Project } from '@/api/documents';
import { Wide } from '@/components/ui/wide';
import { today } from '@/lib/format';
import { planOf, type Bar, type Plan } from '../plan';
import classes from './gantt.module.css';

const LABELS = 210;
const TIMELINE = 860;
const ROW = 30;
const HEAD = 26;
const BAR = 14;

/** The plan as a diagram. All that it shows stands in the table below it, which is why it is hidden from screen readers. */
export function Gantt({ project }: { project: Project }) {
  const { t, i18n } = useTranslation();
  const plan = planOf(project.tasks, project.startsOn, project.endsOn, today());
  const x = (day: number) => LABELS + (day / Math.max(plan.days, 1)) * TIMELINE;
  const height = HEAD + plan.bars.length * ROW + 8;
  const month = new Intl.DateTimeFormat(i18n.language, { month: 'short', year: '2-digit', timeZone: 'UTC' });
  // a long plan names every second, third … month only
  const every = Math.ceil(plan.months.length / 14);
  return (
    <Wide label={t('projects.schedule')} className={classes.scroll}>
      <svg className={classes.gantt} viewBox={`0 0 ${LABELS + TIMELINE + 16} ${height}`} aria-hidden="true" focusable="false">
        {plan.months.map(({ iso, from }, index) => (
          <g key={iso}>
            <line className={classes.grid} x1={x(from)} x2={x(from)} y1={HEAD - 6} y2={height} />
            {index % every === 0 ? (
              <text className={classes.month} x={x(from) + 5} y={HEAD - 10}>
                {month.format(new Date(`${iso}T00:00:00Z`))}
              </text>
            ) : null}
          </g>
        ))}
        {plan.bars.map((bar, row) => (
          <Row key={bar.task.id} bar={bar} y={HEAD + row * ROW} x={x} />
        ))}
        <Arrows plan={plan} x={x} />
        {plan.today === undefined ? null : <line className={classes.today} x1={x(plan.today)} x2={x(plan.today)} y1={HEAD - 6} y2={height} />}
      </svg>
    </Wide>
  );
}

function Row({ bar: { task, from, to }, y, x }: { bar: Bar; y: number; x: (day: number) => number }) {
  const top = y + (ROW - BAR) / 2;
  const width = Math.max(x(to) - x(from), 3);
  const middle = y + ROW / 2;
  return (
    <g>
      <text className={classes.label} x={12} y={middle + 4}>
        {task.title.length > 30 ? `${task.title.slice(0, 29)}…` : task.title}
      </text>
      {task.milestone ? (
        <path className={classes.milestone} data-status={task.status} d={`M ${x(from)} ${middle - 8} l 8 8 l -8 8 l -8 -8 z`} />
      ) : (
        <>
          <rect className={classes.bar} data-status={task.status} x={x(from)} y={top} width={width} height={BAR} rx={3} />
          <rect className={classes.done} data-status={task.status} x={x(from)} y={top} width={(width * task.progress) / 100} height={BAR} rx={3} />
        </>
      )}
    </g>
  );
}

/** From the end of what must be done before to the beginning of what waits for it. */
function Arrows({ plan: { bars }, x }: { plan: Plan; x: (day: number) => number }) {
  const rows = new Map(bars.map((bar, row) => [bar.task.id, row]));
  return bars.flatMap((bar, row) =>
    bar.task.after.map((id) => {
      const before = rows.get(id);
      if (before === undefined) return null;
      const end = x(bars[before]?.to ?? 0);
      const startY = HEAD + before * ROW + ROW / 2;
      const endY = HEAD + row * ROW + ROW / 2;
      return <path key={`${id}>${bar.task.id}`} className={classes.arrow} d={`M ${end} ${startY} h 6 V ${endY} H ${x(bar.from) - 2}`} />;
    }),
  );
}
