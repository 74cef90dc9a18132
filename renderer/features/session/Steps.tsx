/** Where in the first start one is. */
import { useText } from '../../i18n';

export function Steps({ step }: { readonly step: 1 | 2 | 3 }) {
  const text = useText();
  const names = [text('first.step-office'), text('first.step-people'), text('first.step-recovery')];
  return (
    <ol className="steps">
      {names.map((name, index) => (
        <li
          key={name}
          data-done={index + 1 < step || undefined}
          aria-current={index + 1 === step ? 'step' : undefined}
        >
          <span className="steps-number">{index + 1}</span>
          {name}
        </li>
      ))}
    </ol>
  );
}
