import type { TableHead } from 'shared/evidence/answer.ts';
import { columnTargets, type ColumnRule, type ColumnTarget, type Mapping } from 'shared/evidence/table/mapping.ts';
import { takeInWords as words } from 'shared/sentences/take-in.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { Select } from '../../ui/select.tsx';
import css from './column-mapping.module.css';

export interface ColumnMappingProps {
  readonly table: TableHead;
  /** Undefined goes back to the guess. */
  readonly onChange: (mapping: Mapping | undefined) => void;
  readonly changed: boolean;
}

/** Which column of a table is what: renamed, joined, or filled where it is empty. The guess stands there already. */
export function ColumnMapping({ table, onChange, changed }: ColumnMappingProps) {
  const { columns, rows, mapping } = table;
  const change = (rule: ColumnRule) => {
    const others = mapping.filter((each) => each.target !== rule.target);
    const isEmpty = rule.from.length === 0 && (rule.default ?? '') === '';
    onChange(isEmpty ? others : [...others, rule]);
  };
  return (
    <section aria-label={words.columns} className={css['part']}>
      <p className="small muted">{words.columnsAbout}</p>
      <div className={css['sample']}>
        <table aria-label={words.sample}>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              <tr key={`${index} ${row.join(' ')}`}>
                {columns.map((column, at) => (
                  <td key={column}>{row[at]}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {columnTargets.map((target) => (
        <Rule
          key={target}
          target={target}
          columns={columns}
          rule={mapping.find((rule) => rule.target === target) ?? { target, from: [] }}
          onChange={change}
        />
      ))}
      {changed && (
        <Button size="small" look="quiet" onClick={() => onChange(undefined)}>
          {words.guessed}
        </Button>
      )}
    </section>
  );
}

interface RuleProps {
  readonly target: ColumnTarget;
  readonly columns: readonly string[];
  readonly rule: ColumnRule;
  readonly onChange: (rule: ColumnRule) => void;
}

/** No column can be called so: names of columns are trimmed (read-table.ts). */
const none = ' ';

function Rule({ target, columns, rule, onChange }: RuleProps) {
  const places = [...rule.from, none];
  const options = [{ value: none, label: words.noColumn }, ...columns.map((value) => ({ value, label: value }))];
  const choose = (place: number, column: string) => {
    const from = places.map((each, at) => (at === place ? column : each)).filter((each) => each !== none);
    onChange({ ...rule, from: [...new Set(from)] });
  };
  return (
    <div className={css['rule']} role="group" aria-label={words.target(target)}>
      <span className={css['target']}>{words.target(target)}</span>
      <span className={css['from']}>
        {places.map((column, place) => (
          <Select
            key={`place ${place}`}
            label={words.from(target, place)}
            hideLabel
            size="small"
            options={options}
            value={column}
            onChange={(next) => choose(place, next)}
          />
        ))}
      </span>
      <Field
        label={words.otherwise(target)}
        hideLabel
        size="small"
        placeholder={words.otherwiseShort}
        autoComplete="off"
        value={rule.default ?? ''}
        onChange={(text) => onChange(text === '' ? { target, from: rule.from } : { ...rule, default: text })}
        className={css['otherwise']}
      />
    </div>
  );
}
