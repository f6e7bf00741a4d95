import Check from 'lucide-react/icons/check';
import ChevronDown from 'lucide-react/icons/chevron-down';
import {
  Button,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Select as AriaSelect,
  SelectValue,
} from 'react-aria-components/Select';
import { buttonClass } from './button.tsx';
import { classes } from './classes.ts';
import { Icon } from './icon.tsx';
import item from './menu.module.css';
import popover from './popover.module.css';
import css from './select.module.css';

export interface SelectOption<V extends string> {
  readonly value: V;
  readonly label: string;
  readonly description?: string | undefined;
}

export interface SelectProps<V extends string> {
  readonly label: string;
  readonly hideLabel?: boolean | undefined;
  readonly options: readonly SelectOption<V>[];
  readonly value: V | null;
  readonly onChange: (value: V) => void;
  readonly placeholder?: string | undefined;
  readonly size?: 'small' | 'medium' | undefined;
  readonly className?: string | undefined;
}

/** One of several, behind a button: arrows, first letters, Esc. */
export function Select<V extends string>(props: SelectProps<V>) {
  const { label, hideLabel = false, options, value, onChange, placeholder, size, className } = props;
  const choose = (key: string | number | null) => {
    const option = options.find((candidate) => candidate.value === key);
    if (option) onChange(option.value);
  };
  return (
    <AriaSelect
      className={classes(css['select'], className)}
      value={value}
      onChange={choose}
      {...(placeholder === undefined ? {} : { placeholder })}
    >
      <Label className={classes('lab', css['label'], hideLabel && 'srOnly')}>{label}</Label>
      <Button className={buttonClass({ size }, css['button'])}>
        <SelectValue className={css['value'] ?? ''}>
          {({ selectedText, defaultChildren, isPlaceholder }) => (isPlaceholder ? defaultChildren : selectedText)}
        </SelectValue>
        <Icon of={ChevronDown} />
      </Button>
      <Popover className={popover['popover'] ?? ''} offset={6} placement="bottom start">
        <ListBox className={item['menu'] ?? ''}>
          {options.map(({ value: id, label: text, description }) => (
            <ListBoxItem key={id} id={id} className={item['item'] ?? ''} textValue={text}>
              <span className={item['words']}>
                <span className={item['label']}>{text}</span>
                {description && <span className={item['description']}>{description}</span>}
              </span>
              <span className={item['tick']}>
                <Icon of={Check} />
              </span>
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}
