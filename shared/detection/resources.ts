/** What detection needs from files; the host loads the bytes, this room only reads them. */
export interface DetectionResources {
  /** The trained name model; null runs on rules alone. */
  readonly names: null;
}

export const NO_RESOURCES: DetectionResources = { names: null };
