/** Files may be dropped anywhere on the desk; the window never opens one by itself. */
import { useEffect, useState } from 'react';
import { useText } from '../i18n';
import { Icon } from '../ui';

function holdsFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes('Files') ?? false;
}

export function DropGround({ onDrop }: { readonly onDrop: (files: readonly File[]) => void }) {
  const text = useText();
  const [over, setOver] = useState(false);
  useEffect(() => {
    // Entering a child leaves its parent: only the balance tells whether the files are still over the window.
    let depth = 0;
    const enter = (event: DragEvent): void => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      depth += 1;
      setOver(true);
    };
    const move = (event: DragEvent): void => {
      if (holdsFiles(event)) event.preventDefault();
    };
    const leave = (event: DragEvent): void => {
      if (!holdsFiles(event)) return;
      depth = Math.max(0, depth - 1);
      if (depth === 0) setOver(false);
    };
    const drop = (event: DragEvent): void => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      depth = 0;
      setOver(false);
      const files = [...(event.dataTransfer?.files ?? [])];
      if (files.length > 0) onDrop(files);
    };
    window.addEventListener('dragenter', enter);
    window.addEventListener('dragover', move);
    window.addEventListener('dragleave', leave);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragenter', enter);
      window.removeEventListener('dragover', move);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('drop', drop);
    };
  }, [onDrop]);
  if (!over) return null;
  return (
    <div className="drop-ground" data-testid="drop-ground">
      <div className="drop-target">
        <Icon name="inbox" size={40} />
        <strong>{text('frame.drop-title')}</strong>
        <span>{text('frame.drop-formats')}</span>
      </div>
    </div>
  );
}
