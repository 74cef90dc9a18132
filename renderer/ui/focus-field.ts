/** Leads a person to the field that is still missing, by its test id. */
export function focusField(testId: string): void {
  const place = document.querySelector<HTMLElement>(`[data-testid="${CSS.escape(testId)}"]`);
  // A check box carries its name on the label around it.
  (place?.querySelector('input') ?? place)?.focus();
}
